'use strict';
require('./main.js').action('report');
