import type { Phone } from '../../core/types';
import type { GetuiApp } from '../app';
import { invalid } from '../errors';
import type { Condition } from './schema';

const REGION = /^\d{8}$/;
const PHONE_TYPES = new Set(['android', 'ios']);

/** Refuses values that their key cannot have. */
export function checkConditions(conditions: Condition[]): void {
	for (const { key, values } of conditions) {
		const valid = (value: string) =>
			key === 'phone_type' ? PHONE_TYPES.has(value) : key !== 'region' || REGION.test(value);
		if (!values.every(valid)) throw invalid('values');
	}
}

/** Phones that fit all conditions; within one, `opt_type` joins its values. */
export function matching(app: GetuiApp, conditions: Condition[]): Phone[] {
	return app.phones.all().filter((phone) => conditions.every((one) => fits(app, phone, one)));
}

function fits(app: GetuiApp, phone: Phone, { key, values, opt_type: type }: Condition): boolean {
	const has = (value: string) => hasValue(app, phone, key, value);
	if (type === 'and') return values.every(has);
	return type === 'or' ? values.some(has) : !values.some(has);
}

function hasValue(app: GetuiApp, phone: Phone, key: Condition['key'], value: string): boolean {
	switch (key) {
		case 'phone_type':
			return phone.platform === value;
		case 'region':
			return app.profile(phone).region === value;
		case 'custom_tag':
			return phone.tags.has(value);
		case 'portrait':
			return app.profile(phone).portrait.includes(value);
	}
}
