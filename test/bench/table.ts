import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const RESULTS = path.join(__dirname, '../../bench/results.json');

/** One line of the table: a measured value and the bar it is held to. */
export interface Row {
	what: string;
	value: number;
	bar: string;
	ok: boolean;
}

export function atLeast(what: string, value: number, bar: number): Row {
	return { what, value: round(value), bar: `>= ${bar}`, ok: value >= bar };
}

export function atMost(what: string, value: number, bar: number): Row {
	return { what, value: round(value), bar: `<= ${bar}`, ok: value <= bar };
}

/** A figure that no bar is set for. */
export function shown(what: string, value: number): Row {
	return { what, value: round(value), bar: 'none', ok: true };
}

function round(value: number): number {
	return Number(value.toPrecision(4));
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** Prints the table and keeps it in `bench/results.json`. */
export function publish(rows: readonly Row[]): void {
	const width = Math.max(...rows.map(({ what }) => what.length));
	console.log(`\n${'what'.padEnd(width)}  ${'value'.padStart(10)}  bar`);
	for (const { what, value, bar, ok } of rows) {
		console.log(
			`${what.padEnd(width)}  ${String(value).padStart(10)}  ${bar.padEnd(9)} ${ok ? 'ok' : 'MISSED'}`,
		);
	}
	mkdirSync(path.dirname(RESULTS), { recursive: true });
	writeFileSync(RESULTS, `${JSON.stringify({ rows }, null, 2)}\n`);
}
