// The vendor client by itself, for programs that are not n8n.
module.exports = require('./dist/client');
