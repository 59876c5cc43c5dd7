import type * as z from 'zod';

import type { CallOptions, Engine } from './engine';
import type { JsonValue } from './json';
import type { Operation } from './operation';

type InputOf<T> = T extends { http: (input: infer I) => unknown } ? I : never;
type OutputOf<T> = T extends { response: z.ZodType<infer O> } ? O : never;

/** One method for each operation of a list, under the operation's name. */
export type Methods<T> = {
	[K in keyof T]: (input: InputOf<T[K]>, options?: CallOptions) => Promise<OutputOf<T[K]>>;
};

/** For each operation, the request that its method would send. */
export type Previews<T> = {
	[K in keyof T]: (input: InputOf<T[K]>) => { method: string; url: string; body: JsonValue };
};

/** For each operation, a check of its input that sends nothing; throws InvalidInputError. */
export type Checks<T> = {
	[K in keyof T]: (input: InputOf<T[K]>) => void;
};

/** A vendor's operations as methods, with the ways to look before one leaps. */
export type Bound<T> = Methods<T> & { preview: Previews<T>; check: Checks<T> };

/** Binds a vendor's list of operations to an engine. */
export function bindOperations<Family extends string, T extends object>(
	engine: Engine<Family>,
	operations: T,
): Bound<T> {
	const methods: Record<string, unknown> = {};
	const previews: Record<string, unknown> = {};
	const checks: Record<string, unknown> = {};
	for (const [name, operation] of Object.entries(operations) as Array<
		[string, Operation<unknown, unknown, Family>]
	>) {
		methods[name] = async (input: unknown, options?: CallOptions) =>
			await engine.call(operation, input, options);
		previews[name] = (input: unknown) => engine.preview(operation, input);
		checks[name] = (input: unknown) => void engine.check(operation, input);
	}
	return { ...methods, preview: previews, check: checks } as Bound<T>;
}
