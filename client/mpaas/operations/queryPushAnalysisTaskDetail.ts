import { defineOperation } from '../../core/operation';
import { taskDetailQuery, taskDetailReply } from '../schemas/report';
import { rpc } from '../schemas/wire';

/**
 * Counts what one multiple push or broadcast sent and delivered.
 *
 * `StartTime` and `EndTime` of the reply are milliseconds; `Duration` is text in the vendor's language.
 *
 * Errors: 3028 for a task that mPaaS does not know, 8012 and 8014 for the app.
 * @see https://help.aliyun.com/document_detail/2871131.html
 */
export const queryPushAnalysisTaskDetail = defineOperation({
	name: 'queryPushAnalysisTaskDetail',
	seed: true,
	source: 'https://help.aliyun.com/document_detail/2871131.html',
	family: 'mps',
	bucket: 'report',
	resend: 'safe',
	request: taskDetailQuery,
	response: taskDetailReply,
	http: (input) => rpc('QueryPushAnalysisTaskDetail', input),
});
