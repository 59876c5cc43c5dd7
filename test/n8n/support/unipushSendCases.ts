import type { INodeParameters } from 'n8n-workflow';

import { INVALID_INPUT, refusedBy, type OperationCase } from './operation';
import { APP, badlySpelled, deviceRows, DEVICES, phoneOf } from './unipushParts';

const MESSAGE: INodeParameters = { title: 'Order', body: 'On its way' };
const conditions = {
	condition: [
		{ type: 'tag', match: 'any', tags: '={{ $json.tag }}' },
		{ type: 'phoneType', match: 'none', phoneTypes: ['ios'] },
	],
};

const sent = {
	vendor: 'unipush',
	outcome: 'accepted',
	messageId: expect.stringMatching(/^RAS[SLA]_/) as string,
	idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
};
const online = { statuses: ['successed_online'], devices: { successed_online: 1 } };

/** Alone in its call a target without a device is refused; beside others the reply leaves it out. */
const nobody = { error: refusedBy('uni-push-user-invalid', 200), message: /uni-push-user-invalid/ };
const leftOut = {
	error: { code: 'TARGET_LEFT_OUT', httpStatus: null, outcome: 'rejected', retryable: false },
	message: /did not list this target/,
};

/** A target of a kind that `field` names. */
const to = (targetType: string, field: string): INodeParameters => ({
	...{ targetType, targetSource: 'field', targetField: field, ...MESSAGE },
});

/** Sends of uni-push that the simulated vendor has to understand. */
export const UNIPUSH_SEND_CASES: OperationCase[] = [
	{
		operation: 'send',
		app: APP,
		parameters: { targetType: 'device', ...DEVICES, ...MESSAGE },
		rows: deviceRows,
		output: (_app, { rid }) => [
			{ ...sent, targetType: 'device', targets: [rid], combined: 2, ...online },
		],
		refusal: leftOut,
	},
	{
		operation: 'send',
		app: APP,
		parameters: { targetType: 'device', ...DEVICES, title: 'T', body: '=For {{ $json.rid }}' },
		rows: deviceRows,
		output: (_app, { rid }) => [
			{ ...sent, targetType: 'device', targets: [rid], combined: 1, ...online },
		],
		refusal: nobody,
	},
	{
		operation: 'send',
		app: { ...APP, aliasPrefix: 'user_' },
		parameters: to('alias', 'alias'),
		rows: (app, world) => ({
			good: { alias: phoneOf(app, world, app.rids[0]).alias },
			bad: { alias: 'nobody' },
		}),
		output: (_app, { alias }) => [
			{ ...sent, targetType: 'alias', targets: [alias], combined: 2, ...online },
		],
		refusal: leftOut,
	},
	{
		operation: 'send',
		app: APP,
		// The reply names devices, so that only a call of its own tells of an unknown user.
		parameters: { ...to('user', 'user'), body: '=For {{ $json.user }}' },
		rows: ({ rids }) => ({ good: { user: `uid_${rids[0]}` }, bad: { user: 'nobody' } }),
		output: (_app, { user }) => [
			{
				...{ ...sent, targetType: 'user', targets: [user], combined: 1 },
				devices: { successed_online: 1 },
			},
		],
		refusal: nobody,
	},
	{
		operation: 'send',
		app: { ...APP, tags: ['vip'], platforms: ['android'] },
		parameters: { targetType: 'conditions', conditions, ...MESSAGE },
		rows: () => ({ good: { tag: 'vip' }, bad: { tag: '' } }),
		output: () => [
			{
				...{ ...sent, targetType: 'conditions', targets: [], combined: 1, devices: {} },
				conditions: [
					{ kind: 'tag', match: 'any', values: ['vip'] },
					{ kind: 'phoneType', match: 'none', values: ['ios'] },
				],
			},
		],
		refusal: { error: INVALID_INPUT, message: /^Condition 1, Tags: no value is given/ },
	},
	{
		operation: 'sendToDeviceIds',
		app: APP,
		parameters: { targetSource: 'field', targetField: 'device', ...MESSAGE },
		rows: ({ rids }) => ({ good: { device: `dev_${rids[0]}` }, bad: { device: 'with a blank' } }),
		output: (_app, { device }) => [
			{
				...{ ...sent, targetType: 'device', targets: [device], combined: 1 },
				devices: { successed_online: 1 },
			},
		],
		refusal: badlySpelled,
	},
	{
		operation: 'sendToCustomTag',
		app: { ...APP, tags: ['vip'] },
		parameters: { tag: '={{ $json.tag }}', ...MESSAGE },
		rows: () => ({ good: { tag: 'vip' }, bad: { tag: 'x'.repeat(33) } }),
		output: () => [{ ...sent, targetType: 'tag', targets: ['vip'], combined: 1, devices: {} }],
		refusal: {
			error: INVALID_INPUT,
			message: /^Tag \(getui_custom_tag\): at most 32 characters allowed, got 33/,
		},
	},
];
