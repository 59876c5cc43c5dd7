import { defineOperation } from '../../core/operation';
import { templatePageQuery, templatePageReply } from '../schemas/template';
import { rpc } from '../schemas/wire';

/**
 * Lists the templates of the app, page by page from 1.
 *
 * `TotalSize` of the reply counts all of them. The vendor asks for the tenant id.
 *
 * Errors: 3028 for the page, 8013 for the tenant.
 * @see https://help.aliyun.com/document_detail/2882067.html
 */
export const listTemplatePage = defineOperation({
	name: 'listTemplatePage',
	seed: false,
	source: 'https://help.aliyun.com/document_detail/2882067.html',
	family: 'mps',
	bucket: 'manage',
	resend: 'safe',
	request: templatePageQuery,
	response: templatePageReply,
	http: (input) => rpc('ListTemplatePage', input),
});
