'use strict';
require('./main.js').cleanup('recall');
