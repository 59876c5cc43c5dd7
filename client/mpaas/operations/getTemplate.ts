import { defineOperation } from '../../core/operation';
import { templateKey, templateReply } from '../schemas/template';
import { rpc } from '../schemas/wire';

/**
 * Reads one template by `TemplateId` or `TemplateName`.
 *
 * `Variables` of the reply holds the names of its placeholders, separated by commas. The vendor asks for
 * the tenant id.
 *
 * Errors: 3022 for a template that does not exist, 8013 for the tenant.
 * @see https://help.aliyun.com/document_detail/2882067.html
 */
export const getTemplate = defineOperation({
	name: 'getTemplate',
	seed: false,
	source: 'https://help.aliyun.com/document_detail/2882067.html',
	family: 'mps',
	bucket: 'manage',
	resend: 'safe',
	request: templateKey,
	response: templateReply,
	http: (input) => rpc('GetTemplate', input),
});
