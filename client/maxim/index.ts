export type { MaximCredential, MaximFamily } from './auth';
export { createMaximClient, type MaximClient } from './client';
export { explainMaximCode } from './errors';
export { labelOfMaximField, MAXIM_FIELD_LABELS } from './labels';
export { MAXIM_CALLS_PER_SECOND, MAXIM_MAX } from './limits';
export { toMaximAudience, toMaximBody } from './message';
export { createMaximSender } from './sender';
export * from './schemas';
