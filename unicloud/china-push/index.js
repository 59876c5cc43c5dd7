'use strict';

const config = require('./config.json');
const { createMain } = require('./lib/main');

exports.main = createMain(config);
