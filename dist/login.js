'use strict';
require('./main.js').action('login');
