import { defineOperation } from '../../core/operation';
import { openSchedulerQuery, schedulerReply } from '../schemas/scheduler';
import { rpc } from '../schemas/wire';

/**
 * Lists pushes that go out later, like `queryPushSchedulerList`, also without a span of time.
 *
 * `StartTime` and `EndTime` are milliseconds and mean the time of sending.
 *
 * Errors: 3028 for a parameter, 8012 and 8014 for the app.
 * @see https://help.aliyun.com/document_detail/2871132.html
 */
export const queryMpsSchedulerList = defineOperation({
	name: 'queryMpsSchedulerList',
	seed: false,
	source: 'https://help.aliyun.com/document_detail/2871132.html',
	family: 'mps',
	bucket: 'manage',
	resend: 'safe',
	request: openSchedulerQuery,
	response: schedulerReply,
	http: (input) => rpc('QueryMpsSchedulerList', input),
});
