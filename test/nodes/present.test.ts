import * as module from '../../client';
import { readListResult } from '../../client/getui/results';
import { presentSend } from '../../nodes/shared/send/present';

/** Aliases that every object seems to have a member for. */
const ODD = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];

const refusal = { code: 'TARGET_LEFT_OUT', message: 'left out', hint: 'Check it.' };

test.each(ODD)('what a call says of others is not taken for a word on the alias %s', (alias) => {
	const reply = {
		...{ vendor: 'unipush' as const, outcome: 'accepted' as const, messageId: 'm1' },
		...{ messageIds: { other: 'm2' }, statuses: { other: 'offline' }, refused: { bad: refusal } },
	};
	const outcome = { target: alias, ok: true as const, reply, callSize: 3 };
	expect(presentSend([outcome], { type: 'alias' }, module)).toEqual({
		...{ vendor: 'unipush', outcome: 'accepted', messageId: 'm1' },
		...{ targetType: 'alias', targets: [alias], combined: 3 },
	});
});

test.each(ODD)('the alias %s is refused where Getui leaves it out of a list', (alias) => {
	const reply = { T: { other: { c1: 'successed_online' } } };
	const result = readListResult(reply, 'T', ['other', alias]);
	expect(Object.keys(result.refused ?? {})).toEqual([alias]);
	const told = readListResult({ T: { [alias]: { c1: 'offline' } } }, 'T', [alias]);
	expect(Object.entries(told.statuses ?? {})).toEqual([[alias, 'offline']]);
});
