import * as z from 'zod';

import { flag, lazily } from '../../core/schema';
import { listOf } from '../../core/validate';
import { GETUI_MAX } from '../limits';
import { pushChannel } from './channels';
import { alias, aliasType, distinct, pushCondition, tag, token } from './common';
import { pushMessage } from './message';
import { settings } from './settings';

/** Chosen by the caller; a push with an id that was used before is not delivered again. */
export const requestId = z.string().min(10).max(32);

const groupName = z
	.string()
	.min(1)
	.max(100)
	.regex(/^[\w-]*$/, { error: 'only letters, digits, underscores and hyphens are allowed' });

/** What every push carries. */
const content = {
	/** Groups tasks for reports. */
	group_name: groupName.optional(),
	/** Only the vendor's own SDKs know it. */
	task_name: z.string().optional(),
	settings: settings.optional(),
	push_message: pushMessage,
	push_channel: pushChannel.optional(),
};

const one = { request_id: requestId, ...content };

/** One client id, in a list as the vendor wants it. */
export const cidPush = lazily(() =>
	z.strictObject({ ...one, audience: z.strictObject({ cid: listOf(token, 1) }) }),
);

/** One alias. */
export const aliasPush = lazily(() =>
	z.strictObject({
		...one,
		audience: z.strictObject({ alias: listOf(alias, 1), alias_type: aliasType }),
	}),
);

/** Pushes with a content each. */
function batchOf<T extends z.ZodType<{ request_id: string }>>(push: T) {
	return z.strictObject({
		/** Answers without the status of each device. */
		is_async: z.boolean().optional(),
		msg_list: listOf(push, GETUI_MAX.batch).check((context) => {
			const seen = new Set<string>();
			context.value.forEach(({ request_id: id }, index) => {
				// The vendor would take the second for a repetition and not deliver it.
				if (seen.has(id)) flag(context, [index, 'request_id'], 'is used twice', id);
				seen.add(id);
			});
		}),
	});
}

export const cidBatch = lazily(() => batchOf(cidPush));

export const aliasBatch = lazily(() => batchOf(aliasPush));

/** A message without targets, to be sent to lists. */
export const listMessage = lazily(() =>
	z.strictObject({ request_id: requestId.optional(), ...content }),
);

const list = {
	/** From `createListMessage`; ends with the message's `ttl`. */
	taskid: token,
	/** Answers without the status of each device. */
	is_async: z.boolean().optional(),
};

export const cidList = lazily(() =>
	z.strictObject({
		...list,
		audience: z.strictObject({ cid: distinct(token, GETUI_MAX.listTargets) }),
	}),
);

export const aliasList = lazily(() =>
	z.strictObject({
		...list,
		/** Tells the devices of each alias; not with `is_async`. */
		need_alias_detail: z.boolean().optional(),
		audience: z.strictObject({
			alias: distinct(alias, GETUI_MAX.listTargets),
			alias_type: aliasType,
		}),
	}),
);

export const allPush = lazily(() => z.strictObject({ ...one, audience: z.literal('all') }));

export const conditionPush = lazily(() =>
	z.strictObject({
		...one,
		audience: z.strictObject({ tag: z.array(pushCondition).min(1) }),
	}),
);

export const fastTagPush = lazily(() =>
	z.strictObject({ ...one, audience: z.strictObject({ fast_custom_tag: tag }) }),
);

export type GetuiCidPush = z.infer<typeof cidPush>;
export type GetuiAliasPush = z.infer<typeof aliasPush>;
export type GetuiAllPush = z.infer<typeof allPush>;
export type GetuiConditionPush = z.infer<typeof conditionPush>;
export type GetuiFastTagPush = z.infer<typeof fastTagPush>;
export type GetuiListMessage = z.infer<typeof listMessage>;
