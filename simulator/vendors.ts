import { getui } from './getui';
import { jpush } from './jpush';
import { maxim } from './maxim';
import { mpaas } from './mpaas';
import { unipush } from './unipush';

/** Every vendor the simulator serves; a new one is one more line here. */
export const VENDORS = { jpush, getui, maxim, mpaas, unipush };

type Vendors = typeof VENDORS;

/** The options of each vendor, by its name. */
export type VendorOptions = { [K in keyof Vendors]?: Parameters<Vendors[K]['create']>[1] };

/** The running state of each vendor, by its name. */
export type VendorSims = { [K in keyof Vendors]: ReturnType<Vendors[K]['create']> };
