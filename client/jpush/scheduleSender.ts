import type { CallOptions } from '../core/engine';
import { PushError } from '../core/errors';
import type { JsonObject } from '../core/json';
import type { PushTarget } from '../message';
import type { PushSender } from '../sender';
import type { JPushClient } from './client';
import { toJPushBody } from './message';
import { blamesJPushTargets, checkJPushTarget, jpushCapacity, toPushInput } from './sender';

type ScheduleInput = Parameters<JPushClient['createSchedule']>[0];

/**
 * Creates schedules for one JPush app where other senders send at once. What `compose` takes around the
 * message is `{name, trigger}`; the ids of results are those of schedules.
 */
export function createJPushScheduleSender(client: JPushClient): PushSender {
	return {
		vendor: 'jpush',
		capacity: jpushCapacity,
		compose: (message, raw, around = {}) => {
			const body = { ...around, enabled: true, push: toJPushBody(message, raw) };
			client.check.createSchedule(toScheduleInput(body, { type: 'all' }));
			return body;
		},
		checkTarget: (target) => {
			checkJPushTarget(target, client.redact);
		},
		takeKey: async (_seed, options) => (await client.takeCids(1, options, 'schedule'))[0],
		send: async (body, target, key, options) => {
			const input = toScheduleInput(body, target, key);
			await refuseBadTargets(client, target, input, options);
			const { schedule_id: messageId, ...details } = await client.createSchedule(input, options);
			return {
				vendor: 'jpush',
				outcome: 'accepted',
				messageId,
				...(key === undefined ? {} : { idempotencyKey: key }),
				details: details as JsonObject,
			};
		},
		preview: (body, target) => client.preview.createSchedule(toScheduleInput(body, target)),
		blamesTargets: blamesJPushTargets,
	};
}

function toScheduleInput(body: JsonObject, target: PushTarget, cid?: string): ScheduleInput {
	const push = toPushInput(body.push as JsonObject, target);
	return { ...(cid === undefined ? {} : { cid }), ...body, push } as unknown as ScheduleInput;
}

/**
 * A registration id that is malformed spoils a push to many, and a schedule would show it only when it goes
 * out. The vendor's check of pushes tells it now. What else it refuses may have changed by then.
 */
async function refuseBadTargets(
	client: JPushClient,
	target: PushTarget,
	{ push }: ScheduleInput,
	options: CallOptions,
): Promise<void> {
	if (target.type !== 'device' && target.type !== 'alias') return;
	try {
		await client.validatePush(push as Parameters<JPushClient['validatePush']>[0], options);
	} catch (refusal) {
		if (refusal instanceof PushError && blamesJPushTargets(refusal)) throw refusal;
	}
}
