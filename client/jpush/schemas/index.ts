export type { JPushAudience, JPushFileAudience } from './audience';
export type { JPushMessage, JPushSmsMessage } from './message';
export type { JPushAndroid, JPushHmos, JPushIos, JPushNotification } from './notification';
export type { JPushCallback, JPushOptions } from './options';
export type {
	JPushBatch,
	JPushBatchEntry,
	JPushBody,
	JPushFilePush,
	JPushPush,
	JPushScheduledPush,
} from './push';
export type { JPushEntryReply } from './replies';
export type { JPushNewSchedule, JPushTrigger } from './schedule';
export { pushBody, pushRequest } from './push';
