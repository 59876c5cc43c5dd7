import type { Frame } from './frame';
import type { Phone, PhoneBatch, PhoneSpec, Refusal, Route, SimReply, SimRequest } from './types';

/** A running vendor inside the simulator. */
export interface VendorSim {
	routes(): Route[];
	/** Is an unknown path this vendor's to refuse? */
	ownsPath(path: string): boolean;
	/** The vendor's own wording of a refusal. */
	refuse(refusal: Refusal, path: string): SimReply;
	/** Any error thrown by a handler; undefined when the vendor does not know it. */
	renderError(error: unknown, request: SimRequest): SimReply | undefined;
	addDevices(spec: PhoneBatch | PhoneSpec[], app?: string): Phone[];
	/** Back to the state right after the start. */
	reset(): void;
}

/** What a vendor's folder exports: adding a vendor adds that folder and one line in `vendors.ts`. */
export interface Vendor<Options, Sim extends VendorSim> {
	name: string;
	create(frame: Frame, options?: Options): Sim;
}
