import { SimClock } from '../../simulator';
import type { SimRequest } from '../../simulator/core/types';
import { readAcs3 } from '../../simulator/mpaas/auth/acs3';
import { bagOf } from '../../simulator/mpaas/auth/bag';
import { send, start, verdict } from './mpaasHelpers';

describe('the vectors of the vendor’s own library', () => {
	const key = { accessKeyId: 'testAccessKeyId', accessKeySecret: 'testAccessKeySecret' };
	const common = {
		Action: 'QueryPushAnalysisTaskDetail',
		AppId: 'ONEX570DA89211721',
		WorkspaceId: 'test',
		TaskId: '20842863',
		Timestamp: '2024-05-01T12:00:00Z',
		SignatureNonce: '3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf',
		Format: 'json',
		Version: '2020-10-28',
		AccessKeyId: key.accessKeyId,
		SignatureMethod: 'HMAC-SHA1',
		SignatureVersion: '1.0',
	};
	const batch = {
		...common,
		Action: 'PushMultiple',
		TaskId: undefined,
		TaskName: '批量测试',
		TemplateName: 'demo_tpl',
		DeliveryType: '3',
		ExpiredSeconds: '600',
		'TargetMsg.1.Target': 'user1024',
		'TargetMsg.1.MsgKey': '1578807462788',
		'TargetMsg.1.TemplateKeyValue': '{"name":"A B","money":"200"}',
	};

	it.each([
		['G+ZKy6OpmZzqvN3FXFN3s7xf46A=', common, '3028'],
		['CLYGF7DJSIVV+y3eNpLdOAYDge4=', batch, 'OK'],
	])('HMAC-SHA1 %s', async (Signature, form, code) => {
		const clock = new SimClock({ start: Date.UTC(2024, 4, 1, 12), speed: 0 });
		const then = await start({ clock, mpaas: { keys: [key] } });
		const given = Object.entries({ ...form, Signature }).filter(([, value]) => value !== undefined);
		const body = new URLSearchParams(given as [string, string][]).toString();
		const headers = { 'content-type': 'application/x-www-form-urlencoded' };
		const answer = await send(`${then.url}/`, { headers, body });
		await then.close();
		expect(verdict(answer)).toEqual([200, code]);
	});

	it('ACS3-HMAC-SHA256', () => {
		const signature = 'e4dc285b352b10d94477bda583d0b0999ddfd704a4195a67efa39dad05fff788';
		const names =
			'content-type;host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version';
		const body = Buffer.from('AppId=ONEX570DA89211721&WorkspaceId=test&TaskId=20842863');
		const headers = {
			authorization: `ACS3-HMAC-SHA256 Credential=testAccessKeyId,SignedHeaders=${names},Signature=${signature}`,
			'content-type': 'application/x-www-form-urlencoded',
			host: 'mpaas.cn-hangzhou.aliyuncs.com',
			'x-acs-action': 'QueryPushAnalysisTaskDetail',
			'x-acs-content-sha256': '2f8012f8d91a580fe0933e314c5d2e6244d08b87196a9046a40f82a9261d32ba',
			'x-acs-date': '2024-05-01T12:00:00Z',
			'x-acs-signature-nonce': '3ee8c1b883d344afa94f4e0ad82fd6cf',
			'x-acs-version': '2020-10-28',
		};
		const request = { method: 'POST', headers, body, query: {} } as unknown as SimRequest;
		const proof = readAcs3(request, bagOf(request));
		expect(proof.expected('testAccessKeySecret')).toBe(proof.signature);
	});
});
