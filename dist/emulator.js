'use strict';
exports.startEmulator = async (options) => await require('./main.js').startEmulator(options);
