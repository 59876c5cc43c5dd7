import { z } from 'zod';
import { badParameter, PushError, readArgument } from './errors';

export const UNI_PLATFORMS = [
	'app-ios',
	'app-android',
	'web',
	'mp-weixin',
	'mp-alipay',
	'mp-baidu',
	'mp-toutiao',
	'mp-lark',
	'mp-qq',
	'mp-kuaishou',
	'mp-jd',
	'mp-360',
	'quickapp-webview',
	'quickapp-webview-union',
	'quickapp-webview-huawei',
] as const;

const TAG_LENGTH = 32;

/** Letters, digits, underscore, Chinese characters; shorter than 40. */
export const aliasText = z.string().regex(/^[\w\u3400-\u9fff]{1,39}$/);

export const word = z.string().min(1);

/** A string argument. */
export function readWord(value: unknown): string {
	return readArgument(word, value);
}

/** Names in one string with commas between them. */
export function readList(value: unknown, max: number): string[] {
	const names = readWord(value).split(',');
	if (names.length > max) throw badParameter(`more than ${max} values`);
	if (names.includes('')) throw badParameter('an empty value in the list');
	return names;
}

/** Refuses a tag with blanks, or one that is too long. */
export function checkTag(tag: string): void {
	if (tag === '' || /\s/.test(tag)) throw badParameter('a tag must not hold blanks');
	// The table says shorter than 32, the methods say at most 32; 32 passes.
	if ([...tag].length > TAG_LENGTH) throw new PushError(30005);
}
