'use strict';
require('./load.js').load('login-post').cleanup('login');
