import type { CallOptions } from '../core/engine';
import { PushError } from '../core/errors';
import type { JsonObject } from '../core/json';
import type { PushTarget } from '../message';
import type { PushSender } from '../sender';
import type { JPushClient } from './client';
import { toJPushAudience, toJPushBody } from './message';
import { blamesJPushTargets, checkJPushTarget, jpushCapacity } from './sender';

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
			try {
				const { schedule_id: messageId, ...details } = await client.createSchedule(input, options);
				return {
					vendor: 'jpush',
					outcome: 'accepted',
					messageId,
					...(key === undefined ? {} : { idempotencyKey: key }),
					details: details as JsonObject,
				};
			} catch (error) {
				throw await findCause(client, error, target, input, options);
			}
		},
		preview: (body, target) => client.preview.createSchedule(toScheduleInput(body, target)),
		blamesTargets: blamesJPushTargets,
	};
}

function toScheduleInput(body: JsonObject, target: PushTarget, cid?: string): ScheduleInput {
	return {
		...(cid === undefined ? {} : { cid }),
		...body,
		push: { ...(body.push as JsonObject), audience: toJPushAudience(target) },
	} as unknown as ScheduleInput;
}

const INVALID_SCHEDULE = '8100';

/**
 * The vendor has one code for every flaw of a schedule. Its check of pushes, which sends nothing, tells
 * whether a registration id or alias is at fault, so that the others need not fail with it.
 */
async function findCause(
	client: JPushClient,
	error: unknown,
	target: PushTarget,
	{ push }: ScheduleInput,
	options: CallOptions,
): Promise<unknown> {
	const mayBeTarget = target.type === 'device' || target.type === 'alias';
	const refused = error instanceof PushError && error.outcome === 'rejected';
	if (!mayBeTarget || !refused || error.code !== INVALID_SCHEDULE) return error;
	try {
		await client.validatePush(push as Parameters<JPushClient['validatePush']>[0], options);
		return error;
	} catch (refusal) {
		return refusal instanceof PushError && blamesJPushTargets(refusal) ? refusal : error;
	}
}
