import type { Refusal, SimReply } from '../core/types';
import { familyCode, familyOf, isKnownCode, JPushError } from './errors';
import { rateHeaders } from './gate';

const FREE_PUSH_LIMIT = 600;

/** Refusals that come before any operation, or that a fault asks for, in the family's own codes. */
export function refuse(refusal: Refusal, path: string): SimReply {
	const family = familyOf(path);
	switch (refusal.kind) {
		case 'notFound':
			return new JPushError(familyCode(family, 'notFound'), "request api doesn't exist").reply();
		case 'wrongMethod':
			return new JPushError(familyCode(family, 'wrongMethod')).reply();
		case 'malformedUrl':
		case 'malformedBody':
			return new JPushError(familyCode(family, 'malformed'), 'The request is malformed').reply();
		case 'bodyTooLarge':
			return new JPushError(family === 'push' ? 1005 : familyCode(family, 'malformed')).reply();
		case 'rateLimited':
			return rateLimited(refusal.resetSeconds);
		case 'unauthorized':
			return new JPushError(familyCode(family, 'badCredentials')).reply();
		case 'code':
			return withCode(refusal.code, refusal.message);
		case 'crash':
			return new JPushError(familyCode(family, 'internal')).reply();
	}
}

function rateLimited(resetSeconds: number): SimReply {
	const error = new JPushError(2002);
	error.headers = rateHeaders('Limit', { limit: FREE_PUSH_LIMIT, remaining: 0, resetSeconds });
	return error.reply();
}

function withCode(code: number, message?: string): SimReply {
	if (!isKnownCode(code)) return { status: 400, body: { error: { code, message: message ?? '' } } };
	return new JPushError(code, message).reply();
}
