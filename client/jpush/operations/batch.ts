import { defineOperation } from '../../core/operation';
import { aliasBatch, deviceBatch } from '../schemas/push';
import { batchReply } from '../schemas/replies';
import { wirePush } from '../schemas/wire';

/** The two batch operations differ in what a `target` is. */
export function batchOperation(name: string, kind: 'regid' | 'alias') {
	return defineOperation({
		name,
		seed: true,
		source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_single',
		family: 'push',
		bucket: 'push',
		resend: 'keyed',
		request: kind === 'alias' ? aliasBatch : deviceBatch,
		response: batchReply,
		http: ({ pushlist }) => ({
			method: 'POST',
			path: ['push', 'batch', kind, 'single'],
			json: {
				pushlist: Object.fromEntries(
					Object.entries(pushlist).map(([cid, entry]) => [cid, wirePush(entry)]),
				),
			},
		}),
		// Every entry stands under a cid of its own, so the whole may be sent again.
		key: ({ pushlist }) => Object.keys(pushlist)[0],
	});
}
