import { grantToken } from '../auth';
import { GetuiError } from '../errors';
import { ok, type Call, type Operation } from '../gate';

/** Get and revoke a token; neither needs one. */
export const authOperations: Operation[] = [
	{ operation: 'auth', method: 'POST', path: '/auth', open: true, handle: grant },
	{ operation: 'authRevoke', method: 'DELETE', path: '/auth/:token', open: true, handle: revoke },
];

function grant({ app, request }: Call) {
	const { token, expiresAt } = grantToken(app, request.json());
	return ok({ expire_time: String(expiresAt), token });
}

function revoke({ app, request }: Call) {
	const known = app.tokens.revoke(request.params.token ?? '');
	if (!known && app.settings.revokeUnknownToken === 'reject') throw new GetuiError(10001);
	return { status: 200, body: { code: 0, msg: '' } };
}
