import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseJson, stringifyJson } from '../../../client/core/json';
import type { HttpParts, Operation } from '../../../client/core/operation';
import { buildUrl } from '../../../client/core/url';
import { createAddressBook, type JPushFamily } from '../../../client/jpush/hosts';
import { JPUSH_CALLS_PER_MINUTE } from '../../../client/jpush/limits';
import * as admin from '../../../client/jpush/operations/admin';
import * as app from '../../../client/jpush/operations/app';
import * as files from '../../../client/jpush/operations/files';
import * as group from '../../../client/jpush/operations/group';
import { MSG_ID, SAMPLES } from './inputs';

type Any = Operation<unknown, unknown, JPushFamily>;

const all = { ...app, ...group, ...admin } as unknown as Record<string, Any>;
const address = createAddressBook('default', 'http://127.0.0.1:1');
const names = Object.keys(all).sort();

/** The request of the sample, as the engine would write it. */
function send(name: string): { parts: HttpParts; url: string } {
	const operation = all[name];
	const sample = SAMPLES[name];
	if (operation === undefined || sample === undefined) throw new Error(`no sample of ${name}`);
	const parts = operation.http(operation.request.parse(sample.input));
	const url = buildUrl('jpush', address(operation.family), parts.path, parts.query);
	return { parts, url: url.pathname + url.search };
}

test('There are the 55 operations of the documents, nine of them from the seed', () => {
	expect(names).toHaveLength(55);
	expect(Object.keys(SAMPLES).sort()).toEqual(names);
	const seed = names.filter((name) => all[name]?.seed);
	expect(seed).toEqual([
		'getCids',
		'push',
		'pushBatchByAlias',
		'pushBatchByRegistrationId',
		'pushFileToGroup',
		'pushToFile',
		'pushToGroup',
		'validatePush',
		'withdrawPush',
	]);
});

test('An app has the file operations too, since its own keys serve for them', () => {
	expect(Object.keys(app)).toEqual(expect.arrayContaining(Object.keys(files)));
});

describe.each(names)('%s', (name) => {
	const operation = all[name] as Any;
	const sample = SAMPLES[name] as (typeof SAMPLES)[string];
	const path = join(__dirname, '../../../client/jpush/operations', `${name}.ts`);
	const source = readFileSync(path, 'utf8');

	test('is named like its method and counts against a known limit', () => {
		expect(operation.name).toBe(name);
		expect(Object.keys(JPUSH_CALLS_PER_MINUTE)).toContain(operation.bucket);
	});

	test('is described where it is exported', () => {
		const doc = /\/\*\*\n((?: \*.*\n)+) \*\/\nexport const (\w+) = /.exec(source);
		expect(doc?.[2]).toBe(name);
		expect(doc?.[1]).toContain('Errors: ');
		expect(doc?.[1]).toContain(`@see ${operation.source}`);
	});

	test('makes the documented request', () => {
		const { parts, url } = send(name);
		expect(`${parts.method} ${url}`).toBe(`${sample.method} ${sample.url}`);
		const wire = parts.json === undefined ? undefined : parseJson(stringifyJson(parts.json));
		expect(wire).toEqual(sample.body);
		expect(parts.multipart && Object.keys(parts.multipart)).toEqual(sample.parts);
	});

	test('refuses an unknown key', () => {
		const input = { ...(sample.input as object), surprise: 1 };
		expect(operation.request.safeParse(input).success).toBe(false);
	});

	test('takes a key for repetitions only where the vendor has one', () => {
		expect(operation.key !== undefined).toBe(operation.resend === 'keyed');
		const key = operation.key?.(operation.request.parse(sample.input));
		if (operation.resend === 'keyed') expect(key).toEqual(expect.stringContaining('-'));
	});

	test('that reads or deletes may always be repeated', () => {
		if (sample.method === 'GET' || sample.method === 'DELETE' || sample.method === 'PUT') {
			expect(operation.resend).toBe('safe');
		}
	});
});

test('An id beyond 2^53 goes out as a bare integer', () => {
	const { parts } = send('getMessageStatus');
	expect(stringifyJson(parts.json)).toContain(`"msg_id":${MSG_ID},`);
});

test.each(['push', 'pushToFile', 'createSchedule'])('%s without a cid has no key', (name) => {
	const operation = all[name] as Any;
	const { cid: _cid, ...input } = SAMPLES[name]?.input as { cid: string };
	expect(operation.key?.(operation.request.parse(input))).toBeUndefined();
});

test.each([
	['pushToGroup', 'never'],
	['pushFileToGroup', 'never'],
	['pushTemplate', 'never'],
	['scheduleTemplate', 'never'],
	['updateDevice', 'safe'],
	['updateTagDevices', 'safe'],
	['removeDevicesFromAlias', 'safe'],
	['validatePush', 'safe'],
	['uploadAliasFile', 'never'],
	['createApp', 'never'],
])('%s may be repeated: %s', (name, resend) => {
	expect(all[name]?.resend).toBe(resend);
});

test.each([
	['push', 'push'],
	['pushToFile', 'file'],
	['pushFileToGroup', 'file'],
	['uploadAliasFile', 'file'],
	['addImageByUrl', 'push'],
	['getVendorQuota', 'push'],
	['getDevice', 'device'],
	['addTestDevice', 'device'],
	['getUsers', 'report'],
	['createSchedule', 'schedule'],
	['createApp', 'admin'],
])('%s counts against the limit of %s', (name, bucket) => {
	expect(all[name]?.bucket).toBe(bucket);
});
