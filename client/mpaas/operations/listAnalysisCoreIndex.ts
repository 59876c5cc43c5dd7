import { defineOperation } from '../../core/operation';
import { indexQuery, indexReply } from '../schemas/report';
import { rpc } from '../schemas/wire';

/**
 * Counts what `queryPushAnalysisCoreIndex` counts; the vendor prints the numbers as text here.
 *
 * `StartTime` and `EndTime` are milliseconds, exact to the day, and at most 90 days apart.
 *
 * Errors: 3028 for the span, 8012 and 8014 for the app.
 * @see https://help.aliyun.com/document_detail/2871131.html
 */
export const listAnalysisCoreIndex = defineOperation({
	name: 'listAnalysisCoreIndex',
	seed: false,
	source: 'https://help.aliyun.com/document_detail/2871131.html',
	family: 'mps',
	bucket: 'report',
	resend: 'safe',
	request: indexQuery,
	response: indexReply,
	http: (input) => rpc('ListAnalysisCoreIndex', input),
});
