// `npm test`: everything that must hold before a change lands, in the order that finds mistakes soonest.
const { spawnSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
const reports = mkdtempSync(path.join(tmpdir(), 'china-push-test-'));
const jestReport = path.join(reports, 'jest.json');

const bin = (name) => path.join(ROOT, 'node_modules', '.bin', name);

const STEPS = [
	['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
	['build and types', bin('gulp'), ['build']],
	['lint', bin('eslint'), ['.', '--max-warnings', '0']],
	['n8n hosts', process.execPath, [path.join('test', 'n8n', 'install-hosts.js')]],
	['jest', bin('jest'), ['--json', `--outputFile=${jestReport}`, ...process.argv.slice(2)]],
];

let passed = 0;
let failed = 0;
const failures = [];
for (const [name, command, args] of STEPS) {
	console.log(`\n== ${name}`);
	const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
	if (name === 'jest') count();
	else if (status === 0) passed += 1;
	else fail(name);
	if (name === 'jest' && status !== 0 && failed === 0) fail('jest');
}
rmSync(reports, { recursive: true, force: true });

/** A suite that does not even load counts as one failure; its tests never ran. */
function count() {
	try {
		const report = JSON.parse(readFileSync(jestReport, 'utf8'));
		passed += report.numPassedTests;
		for (const suite of report.testResults) {
			const file = path.relative(ROOT, suite.name);
			const broken = suite.assertionResults.filter(({ status }) => status === 'failed');
			for (const { fullName } of broken) fail(`${file}: ${fullName}`);
			if (suite.status === 'failed' && broken.length === 0) fail(file);
		}
	} catch {
		fail('jest left no report');
	}
}

function fail(what) {
	failed += 1;
	failures.push(what);
}

// Named again, because a log is often read from its end.
for (const what of failures) console.log(`failed: ${what}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
