import type { Vendor } from '../core/vendor';
import type { MaximOptions } from './config';
import { MaximSim } from './sim';

/** MaxIM (Lanying) push. */
export const maxim: Vendor<MaximOptions, MaximSim> = {
	name: 'maxim',
	create: (frame, options = {}) => new MaximSim(frame, options),
};
