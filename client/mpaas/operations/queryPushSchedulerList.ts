import { defineOperation } from '../../core/operation';
import { schedulerQuery, schedulerReply } from '../schemas/scheduler';
import { rpc } from '../schemas/wire';

/**
 * Lists pushes that go out later, once or again and again.
 *
 * `StartTime` and `EndTime` are milliseconds and mean the time of sending, not of creation. A `UniqueId`
 * of a main task lists all its children. Pages count from 1 and hold 500 entries unless told.
 *
 * Errors: 3028 for a parameter, 8012 and 8014 for the app.
 * @see https://help.aliyun.com/document_detail/2871132.html
 */
export const queryPushSchedulerList = defineOperation({
	name: 'queryPushSchedulerList',
	seed: true,
	source: 'https://help.aliyun.com/document_detail/2871132.html',
	family: 'mps',
	bucket: 'manage',
	resend: 'safe',
	request: schedulerQuery,
	response: schedulerReply,
	http: (input) => rpc('QueryPushSchedulerList', input),
});
