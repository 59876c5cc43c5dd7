'use strict';

const process = require('node:process');
const { setInterval } = require('node:timers');

// Preloaded into n8n: takes the whole group down when the demo dies without a chance to clean up.
const parent = process.ppid;
setInterval(() => {
	if (process.ppid !== parent) process.kill(-process.pid, 'SIGKILL');
}, 1000).unref();
