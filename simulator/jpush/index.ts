import type { Vendor } from '../core/vendor';
import type { JPushOptions } from './config';
import { JPushSim } from './sim';

/** Jiguang JPush. */
export const jpush: Vendor<JPushOptions, JPushSim> = {
	name: 'jpush',
	create: (frame, options = {}) => new JPushSim(frame, options),
};
