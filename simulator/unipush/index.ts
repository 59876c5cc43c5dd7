import type { Vendor } from '../core/vendor';
import type { UnipushOptions } from './config';
import { UnipushSim } from './sim';

/** DCloud uni-push 2.0: a stand-in push manager, and a host for the cloud function that calls it. */
export const unipush: Vendor<UnipushOptions, UnipushSim> = {
	name: 'unipush',
	create: (frame, options = {}) => new UnipushSim(frame, options),
};
