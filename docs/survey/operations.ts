import type { HttpParts } from '../../client/core/operation';
import * as getuiAuth from '../../client/getui/operations/auth';
import * as getuiApp from '../../client/getui/operations/app';
import { createAddressBook, type JPushFamily } from '../../client/jpush/hosts';
import * as jpushAdmin from '../../client/jpush/operations/admin';
import * as jpushApp from '../../client/jpush/operations/app';
import * as jpushGroup from '../../client/jpush/operations/group';
import * as maxim from '../../client/maxim/operations';
import * as mpaas from '../../client/mpaas/operations';
import * as unipush from '../../client/unipush/operations';

/** What the table needs of an operation, whatever its types. */
interface Listed {
	name: string;
	seed: boolean;
	family: string;
	http: (input: never) => HttpParts;
}

interface VendorList {
	/** Name of the vendor's folders. */
	folder: string;
	title: string;
	lists: object[];
	/** Path of a family's base URL; absent where all paths lie below one base. */
	base?: (family: string) => string;
}

const jpushAddress = createAddressBook('default', undefined);

/** Every operation list of the client. */
const VENDORS: VendorList[] = [
	{ folder: 'unipush', title: 'uni-push', lists: [unipush] },
	{ folder: 'getui', title: 'Getui', lists: [getuiApp, getuiAuth] },
	{ folder: 'mpaas', title: 'mPaaS', lists: [mpaas] },
	{
		folder: 'jpush',
		title: 'JPush',
		lists: [jpushApp, jpushGroup, jpushAdmin],
		base: (family) => new URL(jpushAddress(family as JPushFamily)).pathname,
	},
	{ folder: 'maxim', title: 'MaxIM', lists: [maxim] },
];

/** How an operation asks the vendor: by method and path, or by the name of an action. */
export interface Ask {
	method: string;
	/** A parameter is written `{name}`. */
	segments: string[];
	action?: string;
}

/** One operation of the client. */
export interface Entry {
	folder: string;
	vendor: string;
	name: string;
	seed: boolean;
	ask: Ask;
}

/** Every operation of every vendor, those of the seeds first. */
export function listOperations(): Entry[] {
	return VENDORS.flatMap((vendor) => {
		const operations = new Map(
			vendor.lists
				.flatMap((list) => Object.values(list) as Listed[])
				.map((operation) => [operation.name, operation]),
		);
		return [...operations.values()]
			.map((operation) => ({
				folder: vendor.folder,
				vendor: vendor.title,
				name: operation.name,
				seed: operation.seed,
				ask: askOf(operation, vendor.base),
			}))
			.sort((a, b) => Number(b.seed) - Number(a.seed) || (a.name < b.name ? -1 : 1));
	});
}

function askOf({ http, family }: Listed, base?: (family: string) => string): Ask {
	const parts = (http as (input: unknown) => HttpParts)(standIn('input'));
	const segments = parts.path.map((segment) =>
		Array.isArray(segment) ? segment.map(nameOf).join(',') : nameOf(segment),
	);
	const start = base?.(family).split('/').filter(Boolean) ?? [];
	return {
		method: parts.method,
		segments: [...start, ...segments],
		...(segments.length === 0 && start.length === 0 ? { action: actionOf(parts) } : {}),
	};
}

/** Where all operations share one path, the query or the body says which one is meant. */
function actionOf({ query, json }: HttpParts): string {
	const action = query?.Action ?? (json as { method?: unknown } | undefined)?.method;
	if (typeof action !== 'string') throw new Error('An operation has neither a path nor an action');
	return action;
}

/** An input of any shape: every member exists, and as a text it is its own name in braces. */
function standIn(name: string, owner = name): object {
	const text = `{${name}}`;
	return new Proxy(
		{},
		{
			get: (_target, key) => {
				if (key === Symbol.toPrimitive)
					return (hint: string) => (hint === 'number' ? numberFor(text) : text);
				if (key === 'toString' || key === 'valueOf') return () => text;
				if (typeof key === 'symbol') return undefined;
				// A list or text that is worked on is still the same member.
				if (isMethod(key)) return () => standIn(name, owner);
				return standIn(key, name);
			},
		},
	);
}

/** What stands for a member as a number, so that it can be told from others afterwards. */
const FIRST_NUMBER = 7_000_000_000;
const numbered: string[] = [];

function numberFor(text: string): number {
	return FIRST_NUMBER + numbered.push(text) - 1;
}

function nameOf(segment: unknown): string {
	return numbered[Number(String(segment)) - FIRST_NUMBER] ?? String(segment);
}

function isMethod(key: string): boolean {
	return [Array.prototype, String.prototype].some(
		(prototype) => typeof (prototype as unknown as Record<string, unknown>)[key] === 'function',
	);
}
