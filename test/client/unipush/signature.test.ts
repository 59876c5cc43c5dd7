import { createHmac } from 'node:crypto';
import fc from 'fast-check';

import { asciiJson, signUniPushRequest } from '../../../client';
import { call } from './support/call';
import { deploy, success } from './support/manager';

const BODY =
	'{"method":"sendMessage","params":{"push_clientid":["cid-1"],"title":"t","content":"c","payload":{"text":"x"},"request_id":"req-000001"}}';

test('the example of the wire contract', () => {
	const headers = signUniPushRequest({
		appId: '__UNI__XXXXXXX',
		signKey: '0123456789abcdef0123456789abcdef',
		timestamp: 1714564800000,
		nonce: '5f2b7c1e9a3d4f60',
		body: BODY,
	});
	expect(headers).toEqual({
		'x-china-push-app': '__UNI__XXXXXXX',
		'x-china-push-timestamp': '1714564800000',
		'x-china-push-nonce': '5f2b7c1e9a3d4f60',
		'x-china-push-signature': 'v1=1238a08183d4371f069391baa73b5f79fae2462598b47d6c12aa0beb5fd33e3d',
	});
});

test('the text that is signed', () => {
	const signature = signUniPushRequest({
		appId: 'a',
		signKey: 'k',
		timestamp: 1,
		nonce: 'n',
		body: '',
	})['x-china-push-signature'];
	// SHA-256 of nothing.
	const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
	const text = `china-push-v1\nPOST\na\n1\nn\n${empty}`;
	expect(signature).toBe(`v1=${createHmac('sha256', 'k').update(text).digest('hex')}`);
});

test('two requests never have the same nonce', () => {
	const nonce = () =>
		signUniPushRequest({ appId: 'a', signKey: 'k', body: '' })['x-china-push-nonce'];
	expect(new Set(Array.from({ length: 50 }, nonce)).size).toBe(50);
});

test('JSON in ASCII is the same JSON', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
			const ascii = asciiJson(JSON.stringify({ value, text }));
			expect(Buffer.byteLength(ascii)).toBe(ascii.length);
			expect(JSON.parse(ascii)).toEqual(JSON.parse(JSON.stringify({ value, text })));
		}),
	);
});

test('whatever text is sent, the function reads it as it was written', async () => {
	await fc.assert(
		fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (alias) => {
			fc.pre(alias.trim() !== '');
			const { main, manager } = deploy({ getCidByAlias: () => success({ cid: [] }) });
			const form = alias.length % 2 === 0 ? 'tencent' : 'alipay';
			await call(main, { method: 'getCidByAlias', params: alias }, { form });
			expect(manager.calls[0]?.args).toEqual([alias]);
		}),
		{ numRuns: 40 },
	);
});
