import { MESSAGE_FIELDS } from '../../shared/fields/messageFields';
import { batchWork } from '../../shared/send/sendBatch';
import { targetFields } from '../../shared/fields/targets';
import { defineJPushOperation, JPUSH_TARGETS } from '../../shared/vendors/jpush/vendor';
import { SINGLE_SEND_OPTIONS } from './fields';
import { readJPushOptions } from '../../shared/vendors/jpush/options';

const PERSONAL_TARGETS = targetFields(
	JPUSH_TARGETS.filter(({ type }) => type === 'device' || type === 'alias'),
).filter(({ name }) => name !== 'confirmBroadcast');

export const sendBatch = defineJPushOperation({
	value: 'sendBatch',
	name: 'Send Personalized Batch',
	action: 'Send personalized batch with JPush',
	description: 'Send each item its own message, up to 1,000 in one call (VIP)',
	fields: [...PERSONAL_TARGETS, ...MESSAGE_FIELDS, SINGLE_SEND_OPTIONS],
	start: (context) =>
		batchWork(context, context.module.createJPushBatchSender(context.client), readJPushOptions),
});
