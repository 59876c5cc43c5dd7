import { z } from 'zod';
import { byteLength } from '../words';
import { LIMITS } from '../limits';
import { thirdPartyChannel } from './channels';

/** Any JSON object; custom data and vendor payloads passed through. */
export const freeObject = z.record(z.string(), z.unknown());

/** A string of at most so many bytes of UTF-8. */
export function bytes(limit: number): z.ZodType<string> {
	return z.string().refine((text) => byteLength(text) <= limit, `longer than ${limit} bytes`);
}

/** A whole number within bounds. */
export function int(min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER) {
	return z.int().min(min).max(max);
}

/** Ids beyond 2^53 arrive as bigint; whether strings are taken is a setting, checked later. */
export const longId = z.union([z.int().min(0), z.bigint(), z.string().regex(/^\d+$/)]);

export const options = z.strictObject({
	sendno: int(0, 4_294_967_295).optional(),
	time_to_live: int(0).optional(),
	override_msg_id: longId.optional(),
	apns_production: z.boolean().optional(),
	apns_collapse_id: bytes(LIMITS.collapseIdBytes).optional(),
	big_push_duration: int(1, LIMITS.bigPushMinutes).optional(),
	third_party_channel: thirdPartyChannel.optional(),
	// Below: known from later documents only.
	classification: int(0, 1).optional(),
	target_event: z.array(z.string()).optional(),
	test_message: z.boolean().optional(),
	receipt_id: z.string().optional(),
	test_model: z.boolean().optional(),
	active_push: z.boolean().optional(),
	need_backup: z.boolean().optional(),
	business_operation_code: z.string().optional(),
	notification_3rd_ver: z.enum(['v1', 'v2']).optional(),
	alternate_set: z.boolean().optional(),
	geofence: freeObject.optional(),
	portal_extra: freeObject.optional(),
	auto_truncation: z.boolean().optional(),
	mkt_enable: z.boolean().optional(),
	notification_switch_filter: z.boolean().optional(),
});

// The seed types `type` as string and prints a number; both pass. Bits 4 and 8 are of later documents.
const callbackType = z.union([int(1, 15), z.string().regex(/^([1-9]|1[0-5])$/)]);

export const callback = z.strictObject({
	url: z.string().optional(),
	params: freeObject.optional(),
	type: callbackType.optional(),
});

export const smsMessage = z.strictObject({
	delay_time: int(0, LIMITS.smsDelaySeconds),
	temp_id: longId.optional(),
	signid: int().optional(),
	temp_para: freeObject.optional(),
	active_filter: z.boolean().optional(),
});
