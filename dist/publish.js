'use strict';
require('./main.js').action('publish');
