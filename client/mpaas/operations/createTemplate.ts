import { defineOperation } from '../../core/operation';
import { newTemplate, newTemplateReply } from '../schemas/template';
import { rpc } from '../schemas/wire';

/**
 * Creates a template; an app may have 100.
 *
 * `TemplateName` is unique and takes 200 characters without a comma, as does `DescInfo`. Placeholders stand
 * as `#name#` in `Title`, `Content` and `Uri`. `Data` of the reply is the template's id. The vendor asks
 * for the tenant id.
 *
 * Errors: 3036 for a name that exists, 3037 to 3042 for the fields, 3056 for too many templates, 8013 for
 * the tenant.
 * @see https://help.aliyun.com/document_detail/2882067.html
 */
export const createTemplate = defineOperation({
	name: 'createTemplate',
	seed: false,
	source: 'https://help.aliyun.com/document_detail/2882067.html',
	family: 'mps',
	bucket: 'manage',
	// A repetition of one that got through would be refused for its name.
	resend: 'never',
	request: newTemplate,
	response: newTemplateReply,
	http: (input) => rpc('CreateTemplate', input),
});
