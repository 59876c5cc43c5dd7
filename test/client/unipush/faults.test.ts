import { startContract, type ContractBench } from './harness';

let bench: ContractBench;
beforeEach(async () => {
	bench = await startContract();
});
afterEach(async () => await bench.close());

const REFUSED = [
	1, 301, 400, 401, 403, 404, 405, 10001, 10002, 10004, 20001, 22001, 22002, 23001, 30000, 30001,
	30002, 30003, 30004, 30005, 30006, 30007, 30008, 30009, 30010, 30011, 30016, 30017,
];

const send = async () => {
	const { client, cids } = bench;
	const request_id = 'contract-request-1';
	const message = { push_clientid: cids, title: 'T', content: 'C', payload: {}, request_id };
	return await client.sendMessage(message);
};
const received = () => bench.sim.devices().map((phone) => phone.received);

test.each(REFUSED)('code %i is a refusal, and nothing arrives', async (code) => {
	bench.sim.faults.add({ kind: 'vendorError', code });
	await expect(send()).rejects.toMatchObject({ code: String(code), outcome: 'rejected' });
	expect(received()).toEqual([0, 0, 0]);
});

test.each(['resetAfter', 'resetDuring'] as const)(
	'after %s the message has arrived once and is not called refused',
	async (kind) => {
		bench.sim.faults.add({ kind, nth: 1 });
		const [result] = await Promise.allSettled([send()]);
		if (result.status === 'rejected') expect(result.reason).toMatchObject({ outcome: 'unknown' });
		expect(received()).toEqual([1, 1, 1]);
	},
);
