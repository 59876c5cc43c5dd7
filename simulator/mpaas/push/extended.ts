import { BusinessError } from '../errors';
import { readObject, type Params } from '../params';

const MAX_KEYS = 20;
// "Must be fewer than 10", so ten are too many.
const INNER_KEYS = 10;
const MAX_BADGE_ADD = 99;

/** Taken by the system; the documents forbid to set them. */
const RESERVED = [
	'notifyType',
	'action',
	'silent',
	'pushType',
	'templateCode',
	'channel',
	'taskId',
];

/** Extended parameters of a push. */
export function readExtended(params: Params): Record<string, unknown> {
	const extras = read(params);
	if (Object.keys(extras).length > MAX_KEYS) throw new BusinessError(3035);
	return extras;
}

/** Extended parameters of one target of a batch, on top of the common ones. */
export function readInnerExtended(params: Params): Record<string, unknown> {
	const extras = read(params);
	if (Object.keys(extras).length >= INNER_KEYS) throw new BusinessError(3049);
	return extras;
}

function read(params: Params): Record<string, unknown> {
	const text = params.text('ExtendedParams');
	if (text === undefined) return {};
	const extras = readObject(text, 'ExtendedParams', 3044);
	const wrong = Object.entries(extras).find(
		([key, value]) => RESERVED.includes(key) || typeof value === 'object',
	);
	if (wrong) throw new BusinessError(3044, wrong[0]);
	checkBadge(extras);
	return extras;
}

function checkBadge(extras: Record<string, unknown>): void {
	const number = (name: string) => Number(extras[name]);
	if ('badge' in extras && !(Number.isInteger(number('badge')) && number('badge') >= 0)) {
		throw new BusinessError(3058, 'badge');
	}
	if (!('badge_add_num' in extras)) return;
	const add = number('badge_add_num');
	if (!Number.isInteger(add) || add < 1 || add > MAX_BADGE_ADD) {
		throw new BusinessError(3058, 'badge_add_num');
	}
	if (typeof extras.badge_class !== 'string' || extras.badge_class === '') {
		throw new BusinessError(3059);
	}
}
