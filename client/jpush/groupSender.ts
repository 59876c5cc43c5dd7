import { TransportError, VendorError } from '../core/errors';
import type { JsonObject } from '../core/json';
import type { Redactor } from '../core/redact';
import type { SendResult } from '../message';
import type { PushSender } from '../sender';
import type { JPushGroupClient } from './client';
import { toJPushBody } from './message';
import { readGroupResults, UNMENTIONED } from './results';
import { blamesJPushTargets, checkJPushTarget, jpushCapacity, toPushInput } from './sender';

type GroupFileInput = Parameters<JPushGroupClient['pushFileToGroup']>[0];
type GroupReply = Awaited<ReturnType<JPushGroupClient['pushToGroup']>>;

/** The vendor-neutral sender for one JPush app group. The vendor has no idempotency key for groups. */
export function createJPushGroupSender(client: JPushGroupClient): PushSender {
	return {
		vendor: 'jpush',
		capacity: jpushCapacity,
		compose: (message, raw) => {
			const body = toJPushBody(message, raw);
			client.check.pushToGroup(toPushInput(body, { type: 'all' }));
			return body;
		},
		checkTarget: (target) => {
			checkJPushTarget(target, client.redact);
		},
		takeKey: async () => undefined,
		send: async (body, target, _key, options) => {
			const input = toPushInput(body, target);
			return toGroupResult(
				target.type === 'file'
					? await client.pushFileToGroup(input as unknown as GroupFileInput, options)
					: await client.pushToGroup(input, options),
				client.redact,
			);
		},
		preview: (body, target) => {
			const input = toPushInput(body, target);
			return target.type === 'file'
				? client.preview.pushFileToGroup(input as unknown as GroupFileInput)
				: client.preview.pushToGroup(input);
		},
		blamesTargets: blamesJPushTargets,
	};
}

/** Accepted when one app accepted; the others' refusals stand among the details. */
function toGroupResult(reply: GroupReply, redact: Redactor): SendResult {
	const apps = readGroupResults(reply, redact);
	if (apps.length === 0) throw new TransportError({ ...UNMENTIONED, requestId: reply.group_msgid });
	const failures = apps.filter((app) => app.outcome !== 'accepted');
	const worst = failures.find((app) => app.outcome === 'unknown') ?? failures[0];
	if (worst !== undefined && failures.length === apps.length) {
		throw new VendorError({ ...worst, message: `No app of the group accepted: ${worst.message}` });
	}
	return {
		vendor: 'jpush',
		outcome: 'accepted',
		messageId: reply.group_msgid ?? '',
		details: { apps: apps as unknown as JsonObject[] },
	};
}
