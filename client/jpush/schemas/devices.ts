import * as z from 'zod';

import { listOf } from '../../core/validate';
import { JPUSH_MAX } from '../limits';
import { flag, flagLimit, label, lazily, token, type Checked } from './common';

/** Platforms to narrow a query to; the vendor refuses an empty list. */
export const platforms = z
	.array(z.enum(['android', 'ios', 'quickapp', 'hmos']))
	.min(1)
	.optional();

const TAGS_BYTES = 1000;

const tagList = lazily(() =>
	z
		.array(label)
		.max(JPUSH_MAX.deviceTags)
		.check((context) => {
			const actual = context.value.reduce((sum, tag) => sum + Buffer.byteLength(tag, 'utf8'), 0);
			if (actual <= TAGS_BYTES) return;
			flagLimit(
				context,
				[],
				{ limit: TAGS_BYTES, actual, unit: 'bytes in all tags' },
				context.value,
			);
		})
		.optional(),
);

const rids = listOf(token, JPUSH_MAX.tagDevices);

/** What to set of one device. */
export const deviceChange = lazily(() =>
	z
		.strictObject({
			registration_id: token,
			/** Tags to add and to remove; an empty text removes all. */
			tags: z
				.union([
					z.literal(''),
					z.strictObject({ add: tagList, remove: tagList }).check(needsAddOrRemove),
				])
				.optional(),
			/** An empty text unbinds the alias. */
			alias: z.union([z.literal(''), label]).optional(),
			/** An empty text unbinds the number. */
			mobile: z.string().optional(),
		})
		.check((context) => {
			const { value } = context;
			if (value.tags !== undefined || value.alias !== undefined || value.mobile !== undefined)
				return;
			flag(context, ['tags'], 'one of tags, alias and mobile is required');
		}),
);

function needsAddOrRemove(context: Checked<{ add?: string[]; remove?: string[] }>): void {
	const { add, remove } = context.value;
	if ((add?.length ?? 0) + (remove?.length ?? 0) > 0) return;
	flag(context, ['add'], 'at least one entry is required here or in remove', add);
}

/** Devices to put under a tag and to take from it. */
export const tagChange = lazily(() =>
	z.strictObject({
		tag: label,
		registration_ids: z
			.strictObject({
				add: z.array(token).max(JPUSH_MAX.tagDevices).optional(),
				remove: z.array(token).max(JPUSH_MAX.tagDevices).optional(),
			})
			.check(needsAddOrRemove),
	}),
);

/** Devices to take from an alias. */
export const aliasChange = lazily(() =>
	z.strictObject({
		alias: label,
		registration_ids: z.strictObject({ remove: rids }),
	}),
);

export const registrationIds = listOf(token, JPUSH_MAX.registrationIds);

export const testDevice = lazily(() =>
	z.strictObject({
		device_name: z.string().min(1),
		registration_id: token,
	}),
);

export const testDeviceQuery = lazily(() =>
	z
		.strictObject({
			page: z.int().min(1).optional(),
			page_size: z.int().min(1).optional(),
			/** Part of a name. */
			device_name: z.string().min(1).optional(),
			/** The whole id. */
			registration_id: token.optional(),
		})
		.check(checkTestQuery),
);

interface TestQuery {
	page?: number;
	page_size?: number;
	device_name?: string;
	registration_id?: string;
}

function checkTestQuery(context: Checked<TestQuery>): void {
	const { page, page_size, device_name, registration_id } = context.value;
	if (page !== undefined && page_size === undefined) {
		flag(context, ['page_size'], 'is required beside page');
	}
	if (page === undefined && page_size !== undefined) {
		flag(context, ['page'], 'is required beside page_size');
	}
	if (device_name !== undefined && registration_id !== undefined) {
		flag(context, ['registration_id'], 'cannot stand beside device_name', registration_id);
	}
}

/** One device. Missing values come as null, as an empty text or not at all; they read as null here. */
export const deviceReply = lazily(() =>
	z
		.looseObject({
			tags: z.array(z.string()).nullish(),
			alias: z.string().nullish(),
			mobile: z.string().nullish(),
		})
		.transform((device) => ({
			...device,
			tags: device.tags ?? [],
			alias: device.alias || null,
			mobile: device.mobile || null,
		})),
);

const status = z
	.looseObject({ online: z.boolean().optional(), last_online_time: z.string().nullish() })
	.nullable();

/** The state of each device; null for one that the app does not have. */
export const statusReply = lazily(() =>
	z
		.record(z.string(), status)
		.transform((all) =>
			Object.fromEntries(
				Object.entries(all).map(([rid, one]) => [rid, one?.online === undefined ? null : one]),
			),
		),
);
