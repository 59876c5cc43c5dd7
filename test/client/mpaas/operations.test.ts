import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Operation } from '../../../client/core/operation';
import { MPAAS_CALLS_PER_SECOND } from '../../../client/mpaas/limits';
import * as operations from '../../../client/mpaas/operations';
import { CREDENTIAL, json, openDesk } from './harness';
import { SAMPLES } from './inputs';

type Any = Operation<unknown, unknown>;
type Call = (input: unknown) => Promise<unknown>;

const all = operations as unknown as Record<string, Any>;
const names = Object.keys(all).sort();

const SCOPE = { AppId: CREDENTIAL.appId, WorkspaceId: CREDENTIAL.workspaceId };

test('There are 21 operations, eleven of them from the seed', () => {
	expect(names).toHaveLength(21);
	expect(Object.keys(SAMPLES).sort()).toEqual(names);
	expect(names.filter((name) => all[name]?.seed)).toEqual([
		'cancelPushScheduler',
		'pushBroadcast',
		'pushMultiple',
		'pushSimple',
		'pushTemplate',
		'queryPushAnalysisCoreIndex',
		'queryPushAnalysisTaskDetail',
		'queryPushAnalysisTaskList',
		'queryPushSchedulerList',
		'revokePushMessage',
		'revokePushTask',
	]);
});

describe.each(names)('%s', (name) => {
	const operation = all[name] as Any;
	const sample = SAMPLES[name] as (typeof SAMPLES)[string];
	const path = join(__dirname, '../../../client/mpaas/operations', `${name}.ts`);

	const call = async (signature: 'acs3' | 'classic') => {
		const desk = openDesk(() => json(sample.reply), { signature });
		const result = await (desk.client as unknown as Record<string, Call>)[name]?.(sample.input);
		return { result, sent: desk.sent };
	};

	test('is named like its method and counts against a known limit', () => {
		expect(operation.name).toBe(name);
		expect(Object.keys(MPAAS_CALLS_PER_SECOND)).toContain(operation.bucket);
	});

	test('is described where it is exported', () => {
		const doc = /\/\*\*\n((?: \*.*\n)+) \*\/\nexport const (\w+) = /.exec(
			readFileSync(path, 'utf8'),
		);
		expect(doc?.[2]).toBe(name);
		expect(doc?.[1]).toContain('Errors: ');
		expect(doc?.[1]).toContain(`@see ${operation.source}`);
	});

	test('makes the documented request', async () => {
		const { sent } = await call('acs3');
		expect(sent).toHaveLength(1);
		expect(sent[0]).toMatchObject({ method: 'POST', action: sample.action });
		expect(sent[0]?.url.href).toBe('http://127.0.0.1:1/');
		expect(sent[0]?.headers['x-acs-version']).toBe('2020-10-28');
		expect(sent[0]?.form).toEqual({ ...SCOPE, ...sample.form });
	});

	test('makes the same request with the classic signature', async () => {
		const { sent } = await call('classic');
		expect(sent[0]?.url.href).toBe('http://127.0.0.1:1/');
		expect(sent[0]?.form).toEqual({
			...SCOPE,
			...sample.form,
			Action: sample.action,
			Version: '2020-10-28',
			Format: 'json',
			AccessKeyId: CREDENTIAL.accessKeyId,
			SignatureMethod: 'HMAC-SHA1',
			SignatureVersion: '1.0',
			SignatureNonce: expect.stringMatching(/^[0-9a-f-]{36}$/),
			Timestamp: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
			Signature: expect.stringMatching(/^[A-Za-z0-9+/]{27}=$/),
		});
	});

	test('reads the documented reply and keeps what it does not know', async () => {
		const { result } = await call('acs3');
		expect(result).toMatchObject({ RequestId: expect.any(String) });
	});

	test('refuses an unknown key', () => {
		expect(operation.request.safeParse({ ...sample.input, surprise: 1 }).success).toBe(false);
	});

	test('is repeated only when repeating changes nothing', () => {
		const sends = /^push(Simple|Template|Multiple|Broadcast)$|^createTemplate$/.test(name);
		expect(operation.resend).toBe(sends ? 'never' : 'safe');
	});
});

test('The tenant goes along where the credential names one, and another app when the input does', async () => {
	const desk = openDesk(() => json(SAMPLES.getTemplate?.reply), { tenantId: 'LZFPEFIM' });
	await desk.client.getTemplate({ TemplateName: 'order', AppId: 'ONEX2' });
	expect(desk.sent[0]?.form).toEqual({
		AppId: 'ONEX2',
		WorkspaceId: 'test',
		TenantId: 'LZFPEFIM',
		TemplateName: 'order',
	});
});

test('A preview names action and version in the URL and shows the form', () => {
	const { client } = openDesk(() => json({}));
	expect(client.preview.revokePushTask({ TaskId: '1' })).toEqual({
		method: 'POST',
		url: 'http://127.0.0.1:1/?Action=RevokePushTask&Version=2020-10-28',
		body: { ...SCOPE, TaskId: '1' },
	});
});

test('Every request has a nonce of its own', async () => {
	const desk = openDesk(() => json(SAMPLES.revokePushTask?.reply));
	for (let index = 0; index < 20; index += 1) await desk.client.revokePushTask({ TaskId: '1' });
	const nonces = desk.sent.map(({ headers }) => headers['x-acs-signature-nonce']);
	expect(new Set(nonces).size).toBe(20);
});
