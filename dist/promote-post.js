'use strict';
require('./main.js').cleanup('promote');
