'use strict';

// Run by n8n's own Node 24, which has SQLite built in: prints the rows of a query as JSON.
const process = require('node:process');
const { DatabaseSync } = require('node:sqlite');

const [file, sql, ...values] = process.argv.slice(2);
const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
process.stdout.write(JSON.stringify(database.prepare(sql).all(...values)));
