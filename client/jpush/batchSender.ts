import { validateInput } from '../core/validate';
import type { TargetType } from '../message';
import type { BatchEntry, PushBatchSender } from '../sender';
import type { JPushClient } from './client';
import { JPUSH_MAX } from './limits';
import { toJPushBody } from './message';
import { readBatchResults } from './results';
import { batchBody } from './schemas/push';
import { blamesJPushTargets, checkJPushTarget } from './sender';

type BatchInput = Parameters<JPushClient['pushBatchByAlias']>[0];

/** Sends personal messages to registration ids or aliases, up to 1,000 in one call (VIP). */
export function createJPushBatchSender(client: JPushClient): PushBatchSender {
	return {
		vendor: 'jpush',
		capacity: JPUSH_MAX.pushlist,
		compose: (message, raw) => {
			const body = toJPushBody(message, raw);
			validateInput('jpush', batchBody, body, client.redact);
			return body;
		},
		checkTarget: (target) => {
			checkJPushTarget(target, client.redact);
		},
		blamesTargets: blamesJPushTargets,
		takeKeys: async (seeds, options) => await client.takeCids(seeds.length, options),
		sendBatch: async (type, entries, options) => {
			const cids = entries.map((entry) => entry.key ?? '');
			const input = toBatch(entries, cids);
			const reply =
				type === 'alias'
					? await client.pushBatchByAlias(input, options)
					: await client.pushBatchByRegistrationId(input, options);
			return readBatchResults(reply, cids, client.redact);
		},
		preview: (type: TargetType, entries) => {
			const input = toBatch(
				entries,
				entries.map((_, index) => `cid-${index + 1}`),
			);
			return type === 'alias'
				? client.preview.pushBatchByAlias(input)
				: client.preview.pushBatchByRegistrationId(input);
		},
	};
}

function toBatch(entries: readonly BatchEntry[], cids: readonly string[]): BatchInput {
	const pushlist = entries.map(({ body, target }, index) => [cids[index], { ...body, target }]);
	return { pushlist: Object.fromEntries(pushlist) as BatchInput['pushlist'] };
}
