'use strict';
require('./load.js').load('prune').action('prune');
