import { defineOperation } from '../../core/operation';
import { templateRequest } from '../schemas/push';
import { pushReply } from '../schemas/replies';
import { rpc } from '../schemas/wire';

/**
 * Sends a message made from a template to at most 10 targets, all with the same values.
 *
 * `TemplateKeyValue` gives each placeholder `#name#` of the template its value. Targets, time to live,
 * schedule, SMS supplement and Live Activity are those of `pushSimple`; title, content, pictures and link
 * come from the template.
 *
 * Errors: 3022 and 3025 for the template, 3023 when the values do not match its placeholders, and those of
 * `pushSimple`.
 * @see https://help.aliyun.com/document_detail/2871127.html
 */
export const pushTemplate = defineOperation({
	name: 'pushTemplate',
	seed: true,
	source: 'https://help.aliyun.com/document_detail/2871127.html',
	family: 'mps',
	bucket: 'push',
	// The vendor does not promise to drop a repetition, whatever its message id.
	resend: 'never',
	request: templateRequest,
	response: pushReply,
	http: (input) => rpc('PushTemplate', input),
});
