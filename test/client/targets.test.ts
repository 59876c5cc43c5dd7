import fc from 'fast-check';

import {
	createGetuiClient,
	createGetuiSender,
	createJPushClient,
	createJPushSender,
	createMaximClient,
	createMaximSender,
	createUniPushClient,
	createUniPushSender,
	type PushSender,
	type TargetType,
} from '../../client';

const url = 'https://vendor.example';

const SENDERS: Array<[vendor: string, sender: PushSender, types: TargetType[]]> = [
	[
		'JPush',
		createJPushSender(createJPushClient({ appKey: 'a'.repeat(24), masterSecret: 'b'.repeat(24) })),
		['device', 'alias'],
	],
	[
		'Getui',
		createGetuiSender(createGetuiClient({ appId: 'app', appKey: 'key', masterSecret: 'secret' })),
		['device', 'alias'],
	],
	[
		'uni-push',
		createUniPushSender(
			createUniPushClient({ baseUrl: url, appId: 'app', signKey: 'k'.repeat(32) }),
		),
		['device', 'alias', 'user'],
	],
	[
		'MaxIM',
		createMaximSender(createMaximClient({ appId: 'app', accessToken: 'token', baseUrl: url })),
		['device', 'alias', 'user'],
	],
];

const GOOD = '1001';

/** Values that users have, and some that no vendor takes. */
const value = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.stringMatching(/^[\w-]{1,60}$/),
	fc.constantFrom(
		'',
		' ',
		'a b',
		'a,b',
		'张三',
		'a'.repeat(39),
		'a'.repeat(41),
		'9'.repeat(30),
		'0',
	),
);

function isTaken(sender: PushSender, type: TargetType, values: string[]): boolean {
	try {
		sender.checkTarget({ type, values } as Parameters<PushSender['checkTarget']>[0]);
		return true;
	} catch {
		return false;
	}
}

describe.each(SENDERS)('A single target of %s', (_vendor, sender, types) => {
	test.each(types)(
		'of type %s is taken by itself if, and only if, it is taken beside others',
		(type) => {
			expect(isTaken(sender, type, [GOOD])).toBe(true);
			fc.assert(
				fc.property(
					value.filter((one) => one !== GOOD),
					(one) => isTaken(sender, type, [one]) === isTaken(sender, type, [one, GOOD]),
				),
				{ numRuns: 500 },
			);
		},
	);
});
