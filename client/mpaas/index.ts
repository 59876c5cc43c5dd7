export type { MpaasCredential, MpaasVersion } from './auth';
export { createMpaasClient, type MpaasClient } from './client';
export { explainMpaasCode } from './errors';
export * from './schemas';
