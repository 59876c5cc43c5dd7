import { defineOperation } from '../../core/operation';
import { indexQuery, indexReply } from '../schemas/report';
import { rpc } from '../schemas/wire';

/**
 * Counts what was pushed, arrived, was opened and was ignored in a span of time.
 *
 * `StartTime` and `EndTime` are milliseconds, exact to the day, and at most 90 days apart. Without
 * `Platform`, `Channel`, `Type` or `TaskId` everything counts.
 *
 * Errors: 3028 for the span, 8012 and 8014 for the app.
 * @see https://help.aliyun.com/document_detail/2871131.html
 */
export const queryPushAnalysisCoreIndex = defineOperation({
	name: 'queryPushAnalysisCoreIndex',
	seed: true,
	source: 'https://help.aliyun.com/document_detail/2871131.html',
	family: 'mps',
	bucket: 'report',
	resend: 'safe',
	request: indexQuery,
	response: indexReply,
	http: (input) => rpc('QueryPushAnalysisCoreIndex', input),
});
