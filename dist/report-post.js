'use strict';
require('./main.js').cleanup('report');
