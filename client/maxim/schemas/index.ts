export type { MaximMaker } from './platforms';
export type { MaximAudience, MaximPush } from './push';
export { MAXIM_CHANNELS } from './replies';
