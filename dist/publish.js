'use strict';
require('./load.js').load('publish').action('publish');
