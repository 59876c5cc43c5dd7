import { defineOperation } from '../../core/operation';
import { doneReply } from '../schemas/replies';
import { templateKey } from '../schemas/template';
import { rpc } from '../schemas/wire';

/**
 * Deletes one template by `TemplateId` or `TemplateName`.
 *
 * The vendor asks for the tenant id. Pushes that name the template fail from then on.
 *
 * Errors: 3022 for a template that does not exist, 8013 for the tenant.
 * @see https://help.aliyun.com/document_detail/2882067.html
 */
export const deleteTemplate = defineOperation({
	name: 'deleteTemplate',
	seed: false,
	source: 'https://help.aliyun.com/document_detail/2882067.html',
	family: 'mps',
	bucket: 'manage',
	resend: 'safe',
	request: templateKey,
	response: doneReply,
	http: (input) => rpc('DeleteTemplate', input),
});
