export type { UniPushCredential, UniPushFamily } from './auth';
export { createUniPushClient, type UniPushClient } from './client';
export { explainUniPushCode } from './errors';
export { labelOfUniPushField, UNIPUSH_FIELD_LABELS } from './labels';
export { UNIPUSH_CALLS_PER_MINUTE, UNIPUSH_MAX, type UniPushBucket } from './limits';
export { toUniPushBody, toUniPushTarget } from './message';
export { uniPushCode } from './reply';
export {
	createUniPushCustomTagSender,
	createUniPushDeviceIdSender,
	createUniPushSender,
} from './sender';
export type { UniPushMessage } from './schemas/message';
export { asciiJson, signUniPushRequest, type UniPushSignatureInput } from './signature';
