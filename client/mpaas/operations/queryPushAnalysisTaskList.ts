import { defineOperation } from '../../core/operation';
import { taskListQuery, taskListReply } from '../schemas/report';
import { rpc } from '../schemas/wire';

/**
 * Lists the tasks of multiple pushes and broadcasts, of the API and of the console.
 *
 * `StartTime` is in milliseconds, exact to the day. Pages count from 1 and hold 500 tasks unless told.
 *
 * Errors: 3028 for a parameter, 8012 and 8014 for the app.
 * @see https://help.aliyun.com/document_detail/2871131.html
 */
export const queryPushAnalysisTaskList = defineOperation({
	name: 'queryPushAnalysisTaskList',
	seed: true,
	source: 'https://help.aliyun.com/document_detail/2871131.html',
	family: 'mps',
	bucket: 'report',
	resend: 'safe',
	request: taskListQuery,
	response: taskListReply,
	http: (input) => rpc('QueryPushAnalysisTaskList', input),
});
