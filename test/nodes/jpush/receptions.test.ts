import { receptions } from '../../../nodes/GetReport/jpush/messageReport';

const blocks = {
	jpush: { target: 9, received: 4, click: null },
	android_pns: { pns_sent: 9, pns_received: 3, xm_detail: { received: 3 } },
	ios: { apns_received: 2, msg_received: null },
	hmos: null,
};

test.each([
	['counters of their own', { jpush_received: 4, ios_apns_received: 2, wp_mpns_sent: 9 }, 6],
	['the blocks of the older scheme', blocks, 9],
	[
		'the details of the newer one, which tell the same again',
		{
			...blocks,
			details: { notification: { received: 5, sub_ios: {} }, message: { received: 1 } },
		},
		6,
	],
	['details without a count', { ...blocks, details: { notification: { received: null } } }, 9],
	['nothing', { details: null, jpush: null }, null],
])('Receptions are summed over %s', (_name, counters, total) => {
	expect(receptions(counters)).toBe(total);
});
