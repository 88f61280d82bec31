'use strict';
require('./main.js').cleanup('login');
