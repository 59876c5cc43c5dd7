import { InvalidInputError } from '../../../client';
import { parseJson, stringifyJson } from '../../../client/core/json';
import { validateInput } from '../../../client/core/validate';
import { pushRequest } from '../../../client/jpush/schemas/push';
import { wirePush } from '../../../client/jpush/schemas/wire';
import type * as z from 'zod';

const asIs = (text: string): string => text;

/** What the schema says against an input; undefined when it has nothing to say. */
export function complaint(schema: z.ZodType, input: unknown): string | undefined {
	try {
		validateInput('jpush', schema, input, asIs);
		return undefined;
	} catch (error) {
		if (error instanceof InvalidInputError) return error.message;
		throw error;
	}
}

/** What the schema says against a push that is complete but for `parts`. */
export function pushComplaint(parts: object): string | undefined {
	return complaint(pushRequest, {
		platform: 'all',
		audience: { alias: ['u'] },
		notification: { alert: 'a' },
		...parts,
	});
}

/** The body of a push as text. */
export function wireText(push: unknown): string {
	return stringifyJson(wirePush(pushRequest.parse(push)));
}

/** The body of a push as the vendor reads it. */
export function wireBody(push: unknown): unknown {
	return parseJson(wireText(push));
}

/** The field that a complaint names. */
export function fieldOf(text: string | undefined): string | undefined {
	return text?.split(': ')[0];
}
