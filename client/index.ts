export { systemClock, type Clock } from './core/clock';
export type { CallOptions } from './core/engine';
export {
	CancelledError,
	InvalidInputError,
	PushError,
	RateLimitError,
	TransportError,
	VendorError,
	type FailureOutcome,
	type Outcome,
	type PushErrorDetails,
} from './core/errors';
export {
	canonicalJson,
	joinPatches,
	mergeJson,
	parseJson,
	type JsonObject,
	type JsonValue,
} from './core/json';
export { createRuntime, sharedRuntime, type Runtime, type RuntimeOptions } from './core/runtime';
export type { EgressFilter, TransportLimits } from './core/transport';
export { toConditions } from './conditions';
export * from './getui';
export * from './jpush';
export * from './maxim';
export * from './message';
export * from './mpaas';
export * from './unipush';
export type { BatchEntry, PushBatchSender, PushSender, RequestPreview } from './sender';
