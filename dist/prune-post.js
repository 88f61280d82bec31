'use strict';
require('./main.js').cleanup('prune');
