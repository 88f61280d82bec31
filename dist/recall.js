'use strict';
require('./main.js').action('recall');
