import { SendPush } from '../../nodes/SendPush/SendPush.node';
import { callsOf, openNodeBench, type NodeBench } from './benches';

let bench: NodeBench | undefined;

afterEach(async () => {
	await bench?.close();
	bench = undefined;
});

const PUSH = {
	...{ operation: 'sendToFastTag', tag: 'vip', messageKind: 'notification' },
	...{ title: 't', body: 'b' },
};
const ANDROID = [{ key: 'phone_type', values: ['android'], opt_type: 'or' }];

test('Getui: a push to a fast tag is not sent without conditions of raw JSON', async () => {
	const options = { requestJson: JSON.stringify({ audience: { tag: ANDROID } }) };
	const opened = await openNodeBench('getui', () => ({ code: 0, data: { taskid: 'RASA_1' } }));
	bench = opened;
	const [item] = await opened.run(new SendPush(), { ...PUSH, options });
	expect(item?.json).toMatchObject({ error: { code: 'INVALID_INPUT', outcome: 'rejected' } });
	expect(callsOf(opened.vendor)).toEqual([]);
});

test('Getui: a push to a fast tag without them is sent', async () => {
	const opened = await openNodeBench('getui', () => ({ code: 0, data: { taskid: 'RASA_1' } }));
	bench = opened;
	const [item] = await opened.run(new SendPush(), PUSH);
	expect(item?.json).toMatchObject({ outcome: 'accepted', messageId: 'RASA_1', targets: ['vip'] });
	expect(callsOf(opened.vendor)[0]?.text).toContain('"audience":{"fast_custom_tag":"vip"}');
});
