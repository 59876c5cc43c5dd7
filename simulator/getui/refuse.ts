import type { Refusal, SimReply } from '../core/types';
import { GetuiError } from './errors';

/** Refusals that come before any operation, or that a fault asks for. */
export function refuse(refusal: Refusal, path: string): SimReply {
	switch (refusal.kind) {
		case 'notFound':
		case 'malformedUrl':
			return new GetuiError(404).reply();
		case 'wrongMethod':
			return new GetuiError(405).reply();
		case 'malformedBody':
			return new GetuiError(1).reply();
		case 'bodyTooLarge':
			return new GetuiError(20001, 'body size over limit').reply();
		case 'rateLimited':
			// No header says when to come back.
			return new GetuiError(/\/auth$/.test(path) ? 10003 : 10005).reply();
		case 'unauthorized':
			return new GetuiError(10001).reply();
		case 'code':
			return new GetuiError(refusal.code, refusal.message).reply();
		case 'crash':
			return { status: 500 };
	}
}
