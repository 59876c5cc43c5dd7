import type * as z from 'zod';

import { InvalidInputError } from '../../../client';
import { validateInput } from '../../../client/core/validate';
import * as operations from '../../../client/mpaas/operations';
import { SAMPLES } from './inputs';

type Name = keyof typeof operations;

const DAY = 24 * 60 * 60 * 1000;

/** What an operation says against its sample with `parts` changed; undefined when nothing. */
function complaint(name: Name, parts: object): string | undefined {
	const schema: z.ZodType = operations[name].request;
	try {
		validateInput('mpaas', schema, { ...SAMPLES[name]?.input, ...parts }, (text) => text);
		return undefined;
	} catch (error) {
		if (error instanceof InvalidInputError) return error.message;
		throw error;
	}
}

const many = <T>(count: number, make: (index: number) => T): T[] =>
	Array.from({ length: count }, (_, index) => make(index));

const keys = (count: number): Record<string, string> =>
	Object.fromEntries(many(count, (index) => [`k${index}`, `v${index}`]));

const entry = (index: number) => ({ Target: `u${index}`, MsgKey: `m${index}` });

test.each<[Name, object, object, string]>([
	[
		'pushSimple',
		{ TargetMsgkey: keys(10) },
		{ TargetMsgkey: keys(11) },
		'TargetMsgkey: at most 10 targets allowed, got 11',
	],
	['pushSimple', { TargetMsgkey: { u: 'k' } }, { TargetMsgkey: {} }, 'needs at least one target'],
	['pushSimple', {}, { TargetMsgkey: { u: '' } }, 'targets and their message ids'],
	[
		'pushMultiple',
		{ TargetMsg: many(100, entry) },
		{ TargetMsg: many(101, entry) },
		'TargetMsg: at most 100 entries allowed, got 101',
	],
	[
		'pushMultiple',
		{ TargetMsg: [entry(1), entry(2)] },
		{ TargetMsg: [entry(1), { Target: 'u2', MsgKey: 'm1' }] },
		'TargetMsg[1].MsgKey: is used by another target already',
	],
	[
		'pushMultiple',
		{ TargetMsg: [{ ...entry(1), ExtendedParams: keys(9) }] },
		{ TargetMsg: [{ ...entry(1), ExtendedParams: keys(10) }] },
		'TargetMsg[0].ExtendedParams: at most 9 keys allowed, got 10',
	],
	[
		'pushSimple',
		{ ExtendedParams: keys(20) },
		{ ExtendedParams: keys(21) },
		'ExtendedParams: at most 20 keys allowed, got 21',
	],
	['pushSimple', {}, { ExtendedParams: { silent: '1' } }, 'ExtendedParams.silent'],
	[
		'pushSimple',
		{ ExtendedParams: { badge_add_num: '1', badge_class: 'c' } },
		{ ExtendedParams: { badge_add_num: '1' } },
		'needs badge_class beside it',
	],
	['pushSimple', {}, { ExtendedParams: { badge_add_num: 'x', badge_class: 'c' } }, 'whole number'],
	['pushSimple', {}, { ExtendedParams: 'no json' }, 'ExtendedParams: must be a JSON object'],
	['pushSimple', { ExpiredSeconds: 1 }, { ExpiredSeconds: 0 }, 'ExpiredSeconds: at least 1'],
	['pushSimple', { DeliveryType: 6 }, { DeliveryType: 4 }, 'DeliveryType: must be 1 or 2'],
	['pushMultiple', { DeliveryType: 7 }, { DeliveryType: 5 }, 'DeliveryType'],
	['pushBroadcast', { DeliveryType: 2 }, { DeliveryType: 3 }, 'DeliveryType: must be 1 or 2 or 7'],
	['pushSimple', {}, { Title: '' }, 'Title: at least 1 characters'],
	['pushSimple', {}, { TaskName: undefined }, 'TaskName: a value is required'],
	[
		'pushSimple',
		{ Title: 'a'.repeat(1024), Content: 'b'.repeat(1024) },
		{ Title: 'a'.repeat(1024), Content: 'b'.repeat(1025) },
		'Content: at most 2048 bytes of title, content and extended parameters allowed, got 2049',
	],
	['pushSimple', { SmsStrategy: 0 }, { SmsStrategy: 1 }, 'SmsSignName: is required when'],
	[
		'pushTemplate',
		{ TransparentMessageUrgency: 'HIGH', TransparentMessagePayload: { hms: {} } },
		{ TransparentMessageUrgency: 'HIGH' },
		'needs TransparentMessagePayload beside it',
	],
	['pushMultiple', {}, { SmsStrategy: 0 }, 'SmsStrategy: the vendor does not know this key'],
	['pushBroadcast', { PushStatus: 0 }, { PushStatus: 2, UnBindPeriod: undefined }, 'UnBindPeriod'],
	['pushBroadcast', { AndroidChannel: 2 }, { AndroidChannel: 1 }, 'AndroidChannel: must be 2'],
	[
		'queryPushAnalysisCoreIndex',
		{ StartTime: 0, EndTime: 90 * DAY },
		{ StartTime: 0, EndTime: 91 * DAY },
		'EndTime: at most 90 days allowed, got 91',
	],
	['queryPushAnalysisCoreIndex', {}, { StartTime: 1, EndTime: 0 }, 'must not be before the start'],
	['queryPushSchedulerList', {}, { StartTime: 1, EndTime: 0 }, 'must not be before the start'],
	['queryPushAnalysisTaskList', { PageSize: 500 }, { PageSize: 0 }, 'PageSize: at least 1'],
	[
		'createTemplate',
		{ TemplateName: 'a'.repeat(200) },
		{ TemplateName: 'a'.repeat(201) },
		'TemplateName: at most 200 characters allowed, got 201',
	],
	['createTemplate', {}, { TemplateName: 'a,b' }, 'TemplateName: commas are not allowed'],
	['getTemplate', {}, { TemplateName: undefined }, 'TemplateId or TemplateName is required'],
])('%s takes %j but not %j', (name, good, bad, expected) => {
	expect(complaint(name, good)).toBeUndefined();
	expect(complaint(name, bad)).toContain(expected);
});

describe('A strategy', () => {
	const weekly = {
		startTime: 0,
		endTime: 180 * DAY,
		circleType: 2,
		circleValue: [1, 7],
		time: '23:59:59',
	};
	const recurring = (parts: object) => ({
		StrategyType: 2,
		StrategyContent: { ...weekly, ...parts },
	});

	test.each<[object]>([
		[{ StrategyType: 0 }],
		[{ StrategyType: 1, StrategyContent: { fixedTime: 1 } }],
		[{ StrategyType: 1, StrategyContent: '{"fixedTime":1}' }],
		[recurring({})],
		[recurring({ circleType: 1, circleValue: undefined })],
		[recurring({ circleType: 3, circleValue: [31] })],
	])('%j is taken', (parts) => {
		for (const name of ['pushSimple', 'pushTemplate', 'pushMultiple', 'pushBroadcast'] as const) {
			expect(complaint(name, parts)).toBeUndefined();
		}
	});

	test.each<[object, string]>([
		[{ StrategyType: 3 }, 'StrategyType: must be 0 or 1 or 2'],
		[{ StrategyType: 1 }, 'StrategyContent: is required when StrategyType is 1'],
		[{ StrategyType: 1, StrategyContent: {} }, 'StrategyContent.fixedTime: is required'],
		[recurring({ time: undefined }), 'StrategyContent.time: is required'],
		[recurring({ time: '9:00' }), 'must be a time as HH:mm:ss'],
		[recurring({ startTime: 2, endTime: 1 }), 'endTime: must not be before the start'],
		[recurring({ endTime: 181 * DAY }), 'endTime: at most 180 days allowed, got 181'],
		[recurring({ circleValue: [] }), 'circleValue: needs at least one day'],
		[recurring({ circleValue: [8] }), 'circleValue: must be days 1 to 7'],
		[recurring({ circleValue: [0] }), 'circleValue[0]: at least 1'],
		[recurring({ surprise: 1 }), 'surprise: the vendor does not know this key'],
	])('%j is refused', (parts, expected) => {
		expect(complaint('pushBroadcast', parts)).toContain(expected);
	});
});
