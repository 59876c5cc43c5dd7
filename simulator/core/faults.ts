import { seededRandom } from './random';
import type { Fault, FaultKind, FaultSpec } from './types';

/** What is asked of the fault box for each request. */
export interface FaultTarget {
	vendor: string;
	operation: string;
	path: string;
	method: string;
}

interface ArmedFault extends Fault {
	pathPattern?: RegExp;
	random: () => number;
}

const ACTS_FIRST: ReadonlySet<FaultKind> = new Set([
	'resetAfter',
	'resetDuring',
	'slow',
	'emptyBody',
	'invalidJson',
	'hugeBody',
	'noContentType',
	'chunked',
]);

const KINDS: ReadonlySet<string> = new Set<FaultKind>([
	...ACTS_FIRST,
	'reset',
	'stall',
	'status',
	'vendorError',
	'html200',
	'rateLimited',
	'unauthorized',
]);

/** Faults in force, tried in the order they were added; the first that fits is applied. */
export class FaultBox {
	private armed: ArmedFault[] = [];
	private lastId = 0;

	/** Adds a fault and returns it; its `seen` and `hits` go on counting. */
	add(spec: FaultSpec): Fault {
		if (!KINDS.has(spec.kind)) throw new TypeError(`unknown fault kind "${spec.kind}"`);
		this.lastId += 1;
		const fault: ArmedFault = {
			...spec,
			when: spec.when ?? (ACTS_FIRST.has(spec.kind) ? 'after' : 'before'),
			times: spec.times ?? (spec.nth === undefined ? Infinity : 1),
			id: `fault-${this.lastId}`,
			seen: 0,
			hits: 0,
			random: seededRandom(spec.seed ?? this.lastId),
		};
		if (spec.match?.path !== undefined) fault.pathPattern = new RegExp(spec.match.path);
		this.armed.push(fault);
		return fault;
	}

	list(): Fault[] {
		return this.armed.map(({ random: _random, pathPattern: _pattern, ...fault }) => fault);
	}

	remove(id: string): boolean {
		const before = this.armed.length;
		this.armed = this.armed.filter((fault) => fault.id !== id);
		return this.armed.length < before;
	}

	clear(): void {
		this.armed = [];
	}

	/** The fault this request has to suffer, if any. */
	pick(target: FaultTarget): Fault | undefined {
		return this.armed.find((fault) => fits(fault, target) && strikes(fault));
	}
}

function fits(fault: ArmedFault, target: FaultTarget): boolean {
	const match = fault.match ?? {};
	return (
		(match.vendor === undefined || match.vendor === target.vendor) &&
		(match.operation === undefined || match.operation === target.operation) &&
		(match.method === undefined || match.method === target.method) &&
		(fault.pathPattern === undefined || fault.pathPattern.test(target.path))
	);
}

function strikes(fault: ArmedFault): boolean {
	fault.seen += 1;
	if (fault.hits >= (fault.times ?? Infinity)) return false;
	if (fault.nth !== undefined && fault.seen < fault.nth) return false;
	if (fault.probability !== undefined && fault.random() >= fault.probability) return false;
	fault.hits += 1;
	return true;
}
