import { z } from 'zod';
import type { GetuiApp } from '../app';
import { invalid, notPermitted } from '../errors';
import { ok, type Call, type Operation } from '../gate';
import { LIMITS } from '../limits';
import { parseWith } from '../push/parse';

/** Binding of cids to device tokens. */
export const deviceTokenOperations: Operation[] = [
	{ operation: 'bindDeviceTokens', method: 'POST', path: '/user/bind_dt/:type', handle: bind },
];

const MINI_PROGRAM = 'wx';
const MAKERS = new Set([
	'hw',
	'hwq',
	'ho',
	'xm',
	'op',
	'opg',
	'vv',
	'mz',
	'fcm',
	'st',
	'sn',
	'ios',
]);

const body = z.strictObject({
	dt_list: z
		.array(z.strictObject({ cid: z.string().optional(), device_token: z.string().optional() }))
		.min(1)
		.max(LIMITS.deviceTokens),
});

interface Pair {
	cid: string;
	token: string;
}

function bind({ app, request }: Call) {
	const { type = '' } = request.params;
	app.takeMinute('bindDeviceToken', 10005);
	checkType(app, type);
	const { dt_list: list } = parseWith(body, request.json(), app.settings);
	const errors = list.flatMap(({ cid = '', device_token: token = '' }) => {
		const code = bindOne(app, type, { cid, token });
		if (code === undefined) return [];
		return [{ cid, device_token: `${type.toUpperCase()}_${token}`, error_code: code }];
	});
	// Without failures there is no `data`.
	return errors.length === 0 ? ok() : ok({ errorList: errors });
}

function checkType(app: GetuiApp, type: string): void {
	if (type === MINI_PROGRAM) return;
	if (!MAKERS.has(type)) throw invalid('type');
	if (!app.has('vendor_device_tokens')) throw notPermitted(type);
}

/** Binds, or unbinds for lack of a token; a failure has a code of its own. */
function bindOne(app: GetuiApp, type: string, { cid, token }: Pair): number | undefined {
	if (cid === '') return 24001;
	const phone = app.phones.get(cid);
	if (!phone) return app.sim.device(cid) ? 24003 : 24002;
	if (type === MINI_PROGRAM && phone.platform !== 'mp') return 24004;
	app.profile(phone).deviceToken = token;
	return undefined;
}
