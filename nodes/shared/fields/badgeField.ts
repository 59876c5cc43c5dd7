import type { INodeProperties } from 'n8n-workflow';

import { ParameterError } from '../run/failure';
import type { ParameterReader } from '../run/parameters';
import { readRequiredText } from './lists';
import { shown } from './shown';

/** The badge of devices: a number to show, or a change of it. */
export const badgeField: INodeProperties = {
	displayName: 'Badge',
	name: 'badge',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. +1',
	description: 'A number to show on the app icon, or + or - and a number to add or take away',
};

const BADGE = /^[+-]?\d{1,9}$/;

/**
 * `5` shows 5, `+1` adds 1, `-1` takes 1 away.
 * @throws ParameterError when it is none of these
 */
export function readBadgeChange(parameters: ParameterReader, itemIndex: number): string {
	const badge = readRequiredText(parameters.get('badge', itemIndex, ''), badgeField.displayName);
	if (BADGE.test(badge)) return badge;
	throw new ParameterError(
		badgeField.displayName,
		`must be a number, or + or - and a number, got ${shown(badge)}`,
		'Enter a number to show, such as 5, or a change, such as +1.',
	);
}

/** Whether a badge is changed by an amount, so that doing it twice is not the same as once. */
export function isBadgeChange(badge: string): boolean {
	return /^[+-]/.test(badge);
}
