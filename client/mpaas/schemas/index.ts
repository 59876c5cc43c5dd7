export type { MpaasBroadcast, MpaasMultiplePush, MpaasSimplePush, MpaasTemplatePush } from './push';
export type { MpaasPushReply } from './replies';
export type { MpaasStrategyContent } from './strategy';
export type { MpaasTemplate } from './template';
