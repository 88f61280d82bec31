'use strict';
require('./main.js').action('provision');
