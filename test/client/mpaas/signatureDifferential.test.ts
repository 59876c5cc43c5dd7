import VendorSigner from '@alicloud/openapi-util';
import fc from 'fast-check';

import {
	signAcs3,
	signClassic,
	type Draft,
	type SigningKey,
} from '../../../client/mpaas/signature';

// The vendor's own library signs the same random requests; both must come to the same signature.

const visible = fc.stringMatching(/^[!-~]{1,40}$/);
const key: fc.Arbitrary<SigningKey> = fc.record(
	{
		accessKeyId: fc.stringMatching(/^[A-Za-z0-9]{1,24}$/),
		accessKeySecret: visible,
		securityToken: visible,
	},
	{ requiredKeys: ['accessKeyId', 'accessKeySecret'] },
);
const proof = fc.record({
	timestamp: fc.constant('2024-05-01T12:00:00Z'),
	nonce: fc.uuid(),
});
const parameters = fc.dictionary(
	fc.stringMatching(/^[A-Z][A-Za-z]{0,12}(\.\d{1,2}\.[A-Z][a-z]{1,8})?$/),
	fc.string({ unit: 'grapheme' }),
);
const action = fc.constantFrom('PushSimple', 'PushMultiple', 'QueryPushAnalysisTaskDetail');

function draftOf(name: string, form: Record<string, string>): Draft {
	return {
		url: new URL('https://mpaas.cn-hangzhou.aliyuncs.com/'),
		action: name,
		version: '2020-10-28',
		headers: { accept: 'application/json' },
		body: new URLSearchParams(form).toString(),
	};
}

test('The classic signature is the one of the library', () => {
	fc.assert(
		fc.property(action, parameters, key, proof, (name, form, secret, used) => {
			const { body } = signClassic(draftOf(name, form), secret, used);
			const { Signature, ...signed } = Object.fromEntries(new URLSearchParams(body));
			expect(Signature).toBe(VendorSigner.getRPCSignature(signed, 'POST', secret.accessKeySecret));
		}),
		{ numRuns: 500 },
	);
});

test('The ACS3 signature is the one of the library', () => {
	fc.assert(
		fc.property(action, parameters, key, proof, (name, form, secret, used) => {
			const { headers } = signAcs3(draftOf(name, form), secret, used);
			const { authorization, ...signed } = headers;
			const request = {
				method: 'POST',
				pathname: '/',
				query: {},
				headers: { ...signed, host: 'mpaas.cn-hangzhou.aliyuncs.com' },
			};
			expect(authorization).toBe(
				VendorSigner.getAuthorization(
					request as unknown as Parameters<typeof VendorSigner.getAuthorization>[0],
					'ACS3-HMAC-SHA256',
					signed['x-acs-content-sha256'] ?? '',
					secret.accessKeyId,
					secret.accessKeySecret,
				),
			);
		}),
		{ numRuns: 500 },
	);
});

test('The hash of the body is the one of the library', () => {
	fc.assert(
		fc.property(parameters, key, proof, (form, secret, used) => {
			const { headers, body } = signAcs3(draftOf('PushSimple', form), secret, used);
			const hash = VendorSigner.hash(Buffer.from(body), 'ACS3-HMAC-SHA256');
			expect(headers['x-acs-content-sha256']).toBe(VendorSigner.hexEncode(hash));
		}),
	);
});
