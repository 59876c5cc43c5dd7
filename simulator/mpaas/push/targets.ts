import { BusinessError } from '../errors';
import { readObject, type Params } from '../params';

/** Device, user and Live Activity dimensions. */
export const SINGLE_TYPES = [1, 2, 3, 5, 6, 7];
export const MULTIPLE_TYPES = [1, 2, 3, 7];
export const BROADCAST_TYPES = [1, 2, 7];

const MAX_SINGLE = 10;

/** `TargetMsgkey`: up to ten targets, each with its message id. */
export function readTargets(params: Params): { target: string; msgKey: string }[] {
	const text = params.text('TargetMsgkey');
	if (text === undefined) throw new BusinessError(3021);
	const pairs = Object.entries(readObject(text, 'TargetMsgkey', 3028));
	if (pairs.length === 0 || pairs.some(([target]) => target.trim() === '')) {
		throw new BusinessError(3021);
	}
	if (pairs.length > MAX_SINGLE) throw new BusinessError(3029);
	return pairs.map(([target, msgKey]) => {
		if (typeof msgKey !== 'string' || msgKey === '') throw new BusinessError(3028, 'TargetMsgkey');
		checkToken(params, target);
		return { target, msgKey };
	});
}

/** UNCONFIRMED rule behind 3054: a device id for the vendor's own channel has no blanks or non-ASCII. */
export function checkToken(params: Params, target: string): void {
	const own = params.text('NotifyType') === 'transparent' && params.text('DeliveryType') === '1';
	if (own && /[^\x21-\x7e]/.test(target)) throw new BusinessError(3054);
}
