'use strict';
require('./main.js').action('promote');
