import { SimClock } from '../../simulator/core/clock';
import { Frame } from '../../simulator/core/frame';
import type { Route, SimRequest } from '../../simulator/core/types';
import type { Vendor, VendorSim } from '../../simulator/core/vendor';
import { VENDORS } from '../../simulator/vendors';
import type { Ask } from './operations';

/** A simulated vendor whose operations are methods of a library instead of routes. */
interface LibrarySim extends VendorSim {
	manager(): object;
}

/** Finds the simulator's route for what an operation asks; undefined where it has none. */
export type RouteFinder = (ask: Ask) => string | undefined;

/** The names of the vendors that the simulator serves. */
export const SIMULATED: readonly string[] = Object.keys(VENDORS);

/** One finder for each simulated vendor. */
export function routeFinders(): Map<string, RouteFinder> {
	const frame = new Frame(new SimClock({ speed: 0 }), 0);
	return new Map(
		Object.entries(VENDORS).map(([name, vendor]) => {
			const sim = (vendor as Vendor<never, VendorSim>).create(frame);
			const routes = sim.routes();
			const methods = isLibrary(sim) ? Object.keys(sim.manager()) : [];
			return [
				name,
				(ask) =>
					ask.action === undefined
						? byPath(routes, ask)
						: byAction(routes, methods, ask.method, ask.action),
			];
		}),
	);
}

function isLibrary(sim: VendorSim): sim is LibrarySim {
	return 'manager' in sim && typeof sim.manager === 'function';
}

/** The simulator may put a prefix before the vendor's paths, so the end decides; the shortest fits best. */
function byPath(routes: Route[], { method, segments }: Ask): string | undefined {
	const [found] = routes
		.filter((route) => route.method === method && endsWith(split(route.url), segments))
		.sort((a, b) => split(a.url).length - split(b.url).length);
	return found && `${found.method} ${found.url}`;
}

function endsWith(route: string[], segments: string[]): boolean {
	const start = route.length - segments.length;
	return (
		start >= 0 &&
		segments.every((segment, index) => {
			const own = route[start + index] ?? '';
			return segment.startsWith('{') ? own.startsWith(':') : own === segment;
		})
	);
}

function split(url: string): string[] {
	return url.split('/').filter(Boolean);
}

function byAction(
	routes: Route[],
	methods: string[],
	method: string,
	action: string,
): string | undefined {
	const request = requestFor(method, action);
	const found = routes.find(
		(route) =>
			route.method === method &&
			(route.operationOf?.(request) === action || methods.includes(action)),
	);
	return found && `${found.method} ${found.url} ${action}`;
}

/** Just enough of a request for a route to tell which action it asks for. */
function requestFor(method: string, action: string): SimRequest {
	return {
		method,
		path: '/',
		operation: '',
		params: {},
		query: { Action: action },
		headers: { 'x-acs-action': action },
		ip: '127.0.0.1',
		secure: false,
		body: undefined,
		json: () => undefined,
		form: async () => ({ fields: {}, files: [] }),
	};
}
