import * as z from 'zod';

import { isPlainObject, parseJson } from '../../core/json';
import { flag, flagLimit, jsonObject, type Checked } from '../../core/schema';

/** What every operation takes; the credential supplies it. */
export const scope = {
	/** mPaaS app, `ONEX...` or `ALIPUB...`. */
	AppId: z.string().min(1).optional(),
	WorkspaceId: z.string().min(1).optional(),
	TenantId: z.string().min(1).optional(),
};

/** A text that may not be empty. */
export const filled = z.string().min(1);

/** An id without blanks, such as a task's. */
export const id = z.string().min(1).regex(/^\S+$/, { error: 'blanks are not allowed' });

/** Milliseconds since the epoch. */
export const moment = z.int().min(0);

const BEIJING_MS = 8 * 60 * 60 * 1000;

/** As people read it, in Beijing's time. */
export function momentText(ms: number): string {
	const date = new Date(ms + BEIJING_MS);
	return Number.isNaN(date.getTime())
		? String(ms)
		: date.toISOString().slice(0, 19).replace('T', ' ');
}

export const pageNumber = z.int().min(1);
export const pageSize = z.int().min(1);

/** Reads what the vendor defines as JSON inside a text; an object is taken too. */
export function unpacked<T extends z.ZodType>(schema: T) {
	return z.preprocess((value) => {
		if (typeof value !== 'string') return value;
		try {
			return parseJson(value);
		} catch {
			return value;
		}
	}, schema);
}

/** An object that travels as JSON text. */
export const packedObject = unpacked(jsonObject);

/** The same with texts as values; others are written as their JSON. */
export const textMap = packedObject;

/** Pictures for each channel, by `defaultUrl`, `oppoUrl`, `miuiUrl`, `fcmUrl`, `iosUrl`, `hmsUrl` and so on. */
export const pictures = textMap;

/** Keys that mPaaS sets by itself. */
const RESERVED = [
	'notifyType',
	'action',
	'silent',
	'pushType',
	'templateCode',
	'channel',
	'taskId',
];

/** Values handed to the app; some keys mean something to mPaaS. */
export function extendedParams(limit: number) {
	return unpacked(
		jsonObject.check((context) => {
			const given = context.value;
			const actual = Object.keys(given).length;
			if (actual > limit) flagLimit(context, [], { limit, actual, unit: 'keys' }, given);
			checkKeys(context);
		}),
	);
}

function checkKeys(context: Checked<Record<string, unknown>>): void {
	const given = context.value;
	const reserved = RESERVED.find((key) => Object.hasOwn(given, key));
	if (reserved !== undefined) {
		flag(context, [reserved], 'mPaaS sets this key by itself; choose another name');
	}
	if (!Object.hasOwn(given, 'badge_add_num')) return;
	if (!/^\d+$/.test(String(given.badge_add_num))) {
		flag(context, ['badge_add_num'], 'must be a whole number', given.badge_add_num);
	}
	if (!Object.hasOwn(given, 'badge_class')) {
		flag(context, ['badge_add_num'], 'needs badge_class beside it');
	}
}

/** Whether a value is an object with at least one member. */
export function isFilledObject(value: unknown): boolean {
	return isPlainObject(value) && Object.keys(value).length > 0;
}
