export type {
	JPushCredential,
	JPushDevCredential,
	JPushGroupCredential,
	JPushSettings,
} from './auth';
export {
	createJPushClient,
	createJPushDevClient,
	createJPushGroupClient,
	type JPushClient,
	type JPushDevClient,
	type JPushGroupClient,
} from './client';
export { explainJPushCode } from './errors';
export type { JPushDataCenter, JPushFamily } from './hosts';
export { JPUSH_FIELD_LABELS, labelOfJPushField } from './labels';
export {
	JPUSH_CALLS_PER_MINUTE,
	JPUSH_FILE_BYTES,
	JPUSH_LABEL_BYTES,
	JPUSH_MAX,
	type JPushBucket,
} from './limits';
export { toJPushAudience, toJPushBody, toJPushPush } from './message';
export { createJPushBatchSender } from './batchSender';
export { createJPushGroupSender } from './groupSender';
export { createJPushScheduleSender } from './scheduleSender';
export { createJPushSender } from './sender';
export { readBatchResults, readGroupResults } from './results';
export * from './schemas';
