import fc from 'fast-check';

import { signAcs3, signClassic, type Draft } from '../../../client/mpaas/signature';
import { canonicalForm, percentEncode, timestamp } from '../../../client/mpaas/signature/encode';

const KEY = { accessKeyId: 'testAccessKeyId', accessKeySecret: 'testAccessKeySecret' };

const CLASSIC_PROOF = {
	timestamp: '2024-05-01T12:00:00Z',
	nonce: '3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf',
};
const ACS3_PROOF = { ...CLASSIC_PROOF, nonce: '3ee8c1b883d344afa94f4e0ad82fd6cf' };

function draft(action: string, parameters: Record<string, string>): Draft {
	return {
		url: new URL('https://mpaas.cn-hangzhou.aliyuncs.com/'),
		action,
		version: '2020-10-28',
		headers: { accept: 'application/json' },
		body: new URLSearchParams(parameters).toString(),
	};
}

const DETAIL = draft('QueryPushAnalysisTaskDetail', {
	AppId: 'ONEX570DA89211721',
	WorkspaceId: 'test',
	TaskId: '20842863',
});

const MULTIPLE_PARAMETERS = {
	AppId: 'ONEX570DA89211721',
	WorkspaceId: 'test',
	TaskName: '批量测试',
	TemplateName: 'demo_tpl',
	DeliveryType: '3',
	ExpiredSeconds: '600',
	'TargetMsg.1.Target': 'user1024',
	'TargetMsg.1.MsgKey': '1578807462788',
	'TargetMsg.1.TemplateKeyValue': '{"name":"A B","money":"200"}',
};

function signatureOf(signed: Draft): string | null {
	const inHeader = /Signature=([0-9a-f]+)$/.exec(signed.headers.authorization ?? '')?.[1];
	return inHeader ?? new URLSearchParams(signed.body).get('Signature');
}

describe('The classic signature', () => {
	test('is the one of the worked example', () => {
		const signed = signClassic(DETAIL, KEY, CLASSIC_PROOF);
		expect(signatureOf(signed)).toBe('G+ZKy6OpmZzqvN3FXFN3s7xf46A=');
		expect(signed.body).toContain('&Signature=G%2BZKy6OpmZzqvN3FXFN3s7xf46A%3D');
	});

	test('is the one of the example with a list, Chinese and blanks', () => {
		const signed = signClassic(draft('PushMultiple', MULTIPLE_PARAMETERS), KEY, CLASSIC_PROOF);
		expect(signatureOf(signed)).toBe('CLYGF7DJSIVV+y3eNpLdOAYDge4=');
	});

	test('keeps keys and token out of the URL and the headers', () => {
		const signed = signClassic(DETAIL, { ...KEY, securityToken: 'token-1' }, CLASSIC_PROOF);
		expect(signed.url.href).toBe('https://mpaas.cn-hangzhou.aliyuncs.com/');
		expect(JSON.stringify(signed.headers)).not.toMatch(/testAccessKey|token-1/);
		expect(new URLSearchParams(signed.body).get('SecurityToken')).toBe('token-1');
	});

	test('is the same whatever the host', () => {
		const elsewhere = { ...DETAIL, url: new URL('http://127.0.0.1:8080/') };
		expect(signClassic(elsewhere, KEY, CLASSIC_PROOF).body).toBe(
			signClassic(DETAIL, KEY, CLASSIC_PROOF).body,
		);
	});
});

describe('The ACS3 signature', () => {
	test('is the one of the worked example', () => {
		const { headers, body } = signAcs3(DETAIL, KEY, ACS3_PROOF);
		expect(body).toBe('AppId=ONEX570DA89211721&WorkspaceId=test&TaskId=20842863');
		expect(headers).toEqual({
			accept: 'application/json',
			'content-type': 'application/x-www-form-urlencoded',
			'x-acs-action': 'QueryPushAnalysisTaskDetail',
			'x-acs-version': '2020-10-28',
			'x-acs-date': '2024-05-01T12:00:00Z',
			'x-acs-signature-nonce': '3ee8c1b883d344afa94f4e0ad82fd6cf',
			'x-acs-content-sha256': '2f8012f8d91a580fe0933e314c5d2e6244d08b87196a9046a40f82a9261d32ba',
			authorization:
				'ACS3-HMAC-SHA256 Credential=testAccessKeyId,SignedHeaders=content-type;host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=e4dc285b352b10d94477bda583d0b0999ddfd704a4195a67efa39dad05fff788',
		});
	});

	test('is the one of the example with a list, Chinese and blanks', () => {
		const signed = signAcs3(draft('PushMultiple', MULTIPLE_PARAMETERS), KEY, ACS3_PROOF);
		expect(signed.headers['x-acs-content-sha256']).toBe(
			'04f855b497bc332bf87119443b6cdb4e21e7624b2ef69b17c41c980dc014c17b',
		);
		expect(signatureOf(signed)).toBe(
			'26b5f31e921f4a5e750d7757f46e5fe91ffc6313bbe30933c06e21bbf500eaea',
		);
	});

	test('signs the token of a temporary key and its id', () => {
		const { headers } = signAcs3(DETAIL, { ...KEY, securityToken: 'token-1' }, ACS3_PROOF);
		expect(headers['x-acs-security-token']).toBe('token-1');
		expect(headers['x-acs-accesskey-id']).toBe('testAccessKeyId');
		expect(headers.authorization).toContain(';x-acs-security-token;x-acs-signature-nonce;');
		expect(headers.authorization).toContain('host;x-acs-accesskey-id;x-acs-action;');
	});

	test('signs the host with its port, as it stands in the request', () => {
		const local = { ...DETAIL, url: new URL('http://127.0.0.1:8080/') };
		const again = { ...DETAIL, url: new URL('http://127.0.0.1:8081/') };
		expect(signatureOf(signAcs3(local, KEY, ACS3_PROOF))).not.toBe(
			signatureOf(signAcs3(again, KEY, ACS3_PROOF)),
		);
	});
});

describe('Percent-encoding', () => {
	test('leaves what RFC 3986 leaves and writes the rest in capitals', () => {
		expect(percentEncode("-_.~aZ09 +*!'()/深")).toBe('-_.~aZ09%20%2B%2A%21%27%28%29%2F%E6%B7%B1');
	});

	test('can be read back, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const encoded = percentEncode(text);
				expect(encoded).toMatch(/^([-_.~A-Za-z0-9]|%[0-9A-F]{2})*$/);
				expect(decodeURIComponent(encoded)).toBe(text);
			}),
		);
	});

	test('of a lone surrogate does not fail', () => {
		expect(percentEncode('\ud800')).toBe('%EF%BF%BD');
	});
});

test('Parameters are sorted by bytes, capitals first', () => {
	expect(canonicalForm({ b: '1', 'a.10': '2', 'a.2': '3', B: '4' })).toBe('B=4&a.10=2&a.2=3&b=1');
});

test('A time stamp has seconds and no more', () => {
	expect(timestamp(Date.UTC(2024, 4, 1, 12, 0, 0, 999))).toBe('2024-05-01T12:00:00Z');
});

test('Every text survives both signatures in the form', () => {
	const texts = fc.dictionary(
		fc.stringMatching(/^[A-Z][a-z]{1,8}(\.\d)?$/),
		fc.string({ unit: 'grapheme' }),
	);
	fc.assert(
		fc.property(texts, (parameters) => {
			const one = draft('PushSimple', parameters);
			for (const signed of [signAcs3(one, KEY, ACS3_PROOF), signClassic(one, KEY, CLASSIC_PROOF)]) {
				expect(Object.fromEntries(new URLSearchParams(signed.body))).toMatchObject(parameters);
			}
		}),
	);
});
