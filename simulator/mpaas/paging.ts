import { BusinessError } from './errors';
import type { Params } from './params';

const DEFAULT_SIZE = 500;

/** A page of a list. */
export interface Page {
	number: number;
	size: number;
	cut<T>(items: readonly T[]): T[];
}

/** Reads `PageNumber` and `PageSize`, or what an action calls them. */
export function readPage(params: Params, numberName = 'PageNumber'): Page {
	const number = params.integer(numberName) ?? 1;
	const size = params.integer('PageSize') ?? DEFAULT_SIZE;
	if (number < 1) throw new BusinessError(3028, numberName);
	if (size < 1) throw new BusinessError(3028, 'PageSize');
	return { number, size, cut: (items) => items.slice((number - 1) * size, number * size) };
}
