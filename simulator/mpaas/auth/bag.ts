import type { SimRequest } from '../../core/types';

/** Query and form of a call as one bag, the way the gateway reads them. */
export interface Bag {
	values: Map<string, string>;
	query: Map<string, string>;
	utf8: boolean;
}

const FORM_TYPE = /^application\/x-www-form-urlencoded\b/i;
const FOREIGN_CHARSET = /charset=(?!"?utf-?8)/i;
const read = new WeakMap<SimRequest, Bag>();

/** The parameters of a call; a form value wins over a query value of the same name. */
export function bagOf(request: SimRequest): Bag {
	const bag = read.get(request) ?? readBag(request);
	read.set(request, bag);
	return bag;
}

function readBag(request: SimRequest): Bag {
	const query = new Map(Object.entries(request.query));
	const type = request.headers['content-type'] ?? '';
	const form = FORM_TYPE.test(type) ? (request.body ?? Buffer.alloc(0)) : Buffer.alloc(0);
	const text = form.toString('latin1');
	const values = new Map([...query, ...new URLSearchParams(text)]);
	return { values, query, utf8: !FOREIGN_CHARSET.test(type) && isUtf8(text) };
}

function isUtf8(text: string): boolean {
	try {
		decodeURIComponent(text.replace(/\+/g, ' '));
		// A form is ASCII; raw bytes above it are somebody's local charset.
		return !/[\u0080-\u00ff]/.test(text);
	} catch {
		return false;
	}
}
