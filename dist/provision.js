'use strict';
require('./load.js').load('provision').action('provision');
