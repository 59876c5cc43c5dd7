import type { Action } from '../call';
import * as analysis from './analysis';
import * as devices from './devices';
import { pushBroadcast } from './pushBroadcast';
import { pushMultiple } from './pushMultiple';
import { pushSimple } from './pushSimple';
import { pushTemplate } from './pushTemplate';
import * as revoke from './revoke';
import * as schedulers from './schedulers';
import * as templates from './templates';

const LIST: Action[] = [
	pushSimple,
	pushTemplate,
	pushMultiple,
	pushBroadcast,
	...Object.values(revoke),
	...Object.values(analysis),
	...Object.values(schedulers),
	...Object.values(templates),
	...Object.values(devices),
];

/** Every action, by its name. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map(
	LIST.map((action) => [action.name, action]),
);
