'use strict';
require('./main.js').action('prune');
