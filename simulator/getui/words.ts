import type { Phone } from '../core/types';
import type { GetuiApp } from './app';
import { duplicate, GetuiError, invalid, overLimit, unknownUser } from './errors';
import { LIMITS } from './limits';

// Letters, digits, underscore, Chinese.
const ALIAS = /^[A-Za-z0-9_\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+$/;

/** Checks an alias; returns it. */
export function readAlias(alias: string): string {
	if (!ALIAS.test(alias)) throw invalid('alias');
	if ([...alias].length > LIMITS.aliasChars) throw overLimit('alias');
	return alias;
}

/** Checks a tag; returns it. */
export function readTag(tag: string): string {
	if (tag === '' || /\s/.test(tag)) throw invalid('custom_tag');
	if ([...tag].length > LIMITS.tagChars) throw new GetuiError(30005);
	return tag;
}

/** The parts of a comma list in a path. */
export function readList(text: string | undefined, param: string, max: number): string[] {
	const parts = (text ?? '').split(',');
	if (parts.includes('')) throw new GetuiError(20001, `${param} can not be empty`);
	return readDistinct(parts, param, max);
}

/** A list in which nothing occurs twice. */
export function readDistinct(values: string[], param: string, max: number): string[] {
	if (values.length > max) throw overLimit(param);
	if (new Set(values).size < values.length) throw duplicate(param);
	return values;
}

/** The phone of a cid; foreign and unknown ones are refused. */
export function requirePhone(app: GetuiApp, cid: string): Phone {
	const phone = app.phones.get(cid);
	if (!phone) throw unknownUser();
	return phone;
}

/** The phones of a comma list in a path. */
export function pathPhones(app: GetuiApp, text: string | undefined, max: number): Phone[] {
	const cids = readList(text, 'cid', max);
	const phones = cids.flatMap((cid) => app.phones.get(cid) ?? []);
	const strict = app.settings.unknownCid === 'reject';
	if (strict && phones.length < cids.length) throw unknownUser();
	return phones;
}
