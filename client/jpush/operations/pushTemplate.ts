import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { idText, wrapped } from '../schemas/replies';
import { templateShape, wireTemplate } from '../schemas/template';

const sent = z.looseObject({
	code: z.number(),
	message: z.string().optional(),
	message_id: idText.optional(),
	trace_id: z.string().optional(),
});

/**
 * Sends pushes whose content is a template made in the console. A paid feature.
 *
 * `params` holds one push each. All must have targets of the same kind; `"all"`, tags, segments and files
 * allow one entry, registration ids and aliases 1,000 in all entries together. Each entry of `push_list`
 * in the reply has a `code` of its own, 0 for accepted.
 *
 * Errors: 2006 or 2007 without the paid feature; otherwise the top-level `code` of the reply.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_template
 */
export const pushTemplate = defineOperation({
	name: 'pushTemplate',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_template',
	family: 'push',
	bucket: 'push',
	// A template push takes no cid, so a repetition would send twice.
	resend: 'never',
	request: z.strictObject(templateShape),
	response: wrapped(z.looseObject({ push_list: z.array(sent) })),
	http: (input) => ({ method: 'POST', path: ['push', 'template'], json: wireTemplate(input) }),
});
