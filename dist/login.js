'use strict';
require('./load.js').load('login').action('login');
