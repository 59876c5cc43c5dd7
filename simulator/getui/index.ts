import type { Vendor } from '../core/vendor';
import type { GetuiOptions } from './config';
import { GetuiSim } from './sim';

/** Getui REST v2; a client's base URL is `<simulator>/getui/v2/{appId}`. */
export const getui: Vendor<GetuiOptions, GetuiSim> = {
	name: 'getui',
	create: (frame, options = {}) => new GetuiSim(frame, options),
};
