import type { Vendor } from '../core/vendor';
import type { MpaasOptions } from './config';
import { MpaasSim } from './sim';

/** Alibaba Cloud mPaaS message push. */
export const mpaas: Vendor<MpaasOptions, MpaasSim> = {
	name: 'mpaas',
	create: (frame, options = {}) => new MpaasSim(frame, options),
};
