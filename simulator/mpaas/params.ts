import { BusinessError, invalid, missing } from './errors';

/** A call's own parameters, read the way the gateway types them. */
export class Params {
	constructor(private readonly values: ReadonlyMap<string, string>) {}

	/** The text, also when empty. */
	raw(name: string): string | undefined {
		return this.values.get(name);
	}

	/** The text; empty counts as absent. */
	text(name: string): string | undefined {
		const value = this.values.get(name);
		return value === '' ? undefined : value;
	}

	/** As `text`; absent is refused by the gateway. */
	need(name: string): string {
		const value = this.text(name);
		if (value === undefined) throw missing(name);
		return value;
	}

	/** A whole number; the gateway refuses anything else. */
	integer(name: string): number | undefined {
		const value = this.text(name);
		if (value === undefined) return undefined;
		if (!/^-?\d{1,15}$/.test(value)) throw invalid(name);
		return Number(value);
	}

	/** As `integer`; absent is refused by the gateway. */
	needInteger(name: string): number {
		const value = this.integer(name);
		if (value === undefined) throw missing(name);
		return value;
	}

	/** One of a few numbers. */
	choice(name: string, allowed: readonly number[]): number | undefined {
		const value = this.integer(name);
		if (value !== undefined && !allowed.includes(value)) throw new BusinessError(3028, name);
		return value;
	}

	/** One of a few words. */
	word(name: string, allowed: readonly string[]): string | undefined {
		const value = this.text(name);
		if (value !== undefined && !allowed.includes(value)) throw new BusinessError(3028, name);
		return value;
	}

	/** A JSON object in a string. */
	object(name: string, code = 3028): Record<string, unknown> | undefined {
		const value = this.text(name);
		return value === undefined ? undefined : readObject(value, name, code);
	}

	/** UNCONFIRMED which the service expects: a JSON object in a string, or its members with dots. */
	objectOrDotted(name: string): Record<string, unknown> | undefined {
		if (this.text(name) !== undefined) return this.object(name);
		const members = [...this.values].filter(([key]) => key.startsWith(`${name}.`));
		if (members.length === 0) return undefined;
		const result: Record<string, unknown> = {};
		for (const [key, value] of members) nest(result, key.split('.').slice(1), value);
		return result;
	}

	/** `Name.1.Member`, `Name.2.Member` ... counted from 1 without a gap. */
	list(name: string): Params[] {
		const entries = new Map<number, Map<string, string>>();
		for (const [key, value] of this.values) {
			const [head, index = '', member, ...rest] = key.split('.');
			if (head !== name) continue;
			if (!/^[1-9]\d{0,5}$/.test(index) || member === undefined || rest.length > 0)
				throw invalid(key);
			const entry = entries.get(Number(index)) ?? new Map<string, string>();
			entries.set(Number(index), entry.set(member, value));
		}
		return Array.from({ length: entries.size }, (_, i) => {
			const entry = entries.get(i + 1);
			if (!entry) throw missing(`${name}.${i + 1}`);
			return new Params(entry);
		});
	}

	names(): string[] {
		return [...this.values.keys()];
	}
}

/** Parses a JSON object. */
export function readObject(text: string, name: string, code: number): Record<string, unknown> {
	const value = parse(text);
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new BusinessError(code, name);
	}
	return value as Record<string, unknown>;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function nest(target: Record<string, unknown>, path: string[], value: string): void {
	const [head = '', ...rest] = path;
	if (rest.length === 0) {
		target[head] = value;
		return;
	}
	const known = target[head];
	const inner =
		typeof known === 'object' && known !== null ? (known as Record<string, unknown>) : {};
	target[head] = inner;
	nest(inner, rest, value);
}
