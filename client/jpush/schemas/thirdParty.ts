import * as z from 'zod';

import { flag, jsonObject, lazily, shortText, type Checked } from './common';

/** Only Jiguang, only the maker, the maker first, or the maker as a substitute. */
const distribution = z.enum(['jpush', 'ospush', 'first_ospush', 'secondary_push']).optional();

/** The same for devices that have Google's channel beside a maker's. */
const distributionFcm = z
	.enum(['jpush', 'fcm', 'pns', 'secondary_fcm_push', 'secondary_pns_push'])
	.optional();

const text = z.string().optional();
const flagged = z.boolean().optional();
const zeroOrOne = z.union([z.literal(0), z.literal(1)]).optional();
const data = jsonObject.optional();
const pushType = z.int().min(0).optional();

const routing = { distribution, distribution_fcm: distributionFcm };

const custom = {
	/** The way of custom messages. */
	distribution_customize: z.enum(['jpush', 'first_ospush', 'secondary_push']).optional(),
};

/** The seed names the makers of each style field, later documents others; all makers take all of them. */
const styles = {
	large_icon: text,
	small_icon_uri: text,
	small_icon_color: text,
	style: z.int().min(0).max(3).optional(),
	big_text: text,
	inbox: data,
	big_pic_path: text,
	only_use_vendor_style: flagged,
};

/** Xiaomi and OPPO cut longer texts. */
const shortStyles = { ...styles, big_text: shortText(128).optional() };

const channel_id = text;
const category = text;

const xiaomi = lazily(() =>
	z.strictObject({
		...routing,
		...custom,
		...shortStyles,
		channel_id,
		skip_quota: flagged,
		mi_template_id: text,
		/** A JSON text. */
		mi_template_param: text,
		mi_push_type: pushType,
		mi_live_payload: data,
		voip_extraData: text,
	}),
);

const huawei = lazily(() =>
	z.strictObject({
		...routing,
		...custom,
		...styles,
		channel_id,
		importance: z.enum(['LOW', 'NORMAL', 'HIGH']).optional(),
		urgency: z.enum(['HIGH', 'NORMAL']).optional(),
		/** The seed knows PLAY_VOICE and VOIP; later documents take every category of Huawei's. */
		category,
		receipt_id: text,
		target_user_type: zeroOrOne,
		sound: text,
		default_sound: flagged,
		auditResponse: data,
		hw_push_type: pushType,
		hw_live_payload: data,
	}),
);

const honor = lazily(() =>
	z.strictObject({
		...routing,
		...custom,
		...styles,
		importance: z.enum(['LOW', 'NORMAL', 'HIGH']).optional(),
		target_user_type: zeroOrOne,
		honor_push_type: pushType,
		voip_extraData: text,
	}),
);

const oppo = lazily(() =>
	z
		.strictObject({
			...routing,
			...shortStyles,
			channel_id,
			category,
			/** 1 bar, 2 bar and lock screen, 16 banner, vibration and sound too. */
			notify_level: z.union([z.literal(1), z.literal(2), z.literal(16)]).optional(),
			skip_quota: flagged,
			private_msg_template_id: text,
			private_title_parameters: data,
			private_content_parameters: data,
			/** 0 sets the number, 1 adds one. */
			badge_operation_type: zeroOrOne,
			badge_message_count: z.int().min(0).optional(),
			auditResponse: data,
			op_push_type: pushType,
			op_intelligent_intent: data,
			op_delete_intent_data: data,
			voip_extraData: text,
		})
		.check(checkOppo),
);

interface OppoRules {
	notify_level?: number;
	category?: string;
	op_intelligent_intent?: object;
	op_delete_intent_data?: object;
}

function checkOppo(context: Checked<OppoRules>): void {
	const { value } = context;
	if (value.notify_level !== undefined && value.category === undefined) {
		flag(context, ['category'], 'is required beside notify_level');
	}
	if (value.op_intelligent_intent !== undefined && value.op_delete_intent_data !== undefined) {
		flag(context, ['op_delete_intent_data'], 'cannot stand beside op_intelligent_intent');
	}
}

const vivo = lazily(() =>
	z.strictObject({
		...routing,
		...styles,
		category,
		/** 0 operational message, 1 system message. */
		classification: zeroOrOne,
		/** 0 live, 1 test. */
		push_mode: zeroOrOne,
		callback_id: text,
		add_badge: flagged,
		auditResponse: data,
		vivo_push_type: pushType,
		vivo_inapp_msg: data,
		vivo_liveMessage: data,
		voip_extraData: text,
		extensionExpireShow: flagged,
	}),
);

/** The ways of each phone maker's channel; a maker left out follows the vendor's default. */
export const thirdPartyChannel = lazily(() =>
	z.strictObject({
		xiaomi: xiaomi.optional(),
		huawei: huawei.optional(),
		honor: honor.optional(),
		oppo: oppo.optional(),
		vivo: vivo.optional(),
		meizu: z.strictObject({ ...routing, ...styles }).optional(),
		fcm: z.strictObject({ distribution, ...styles }).optional(),
		nio: z.strictObject({ ...routing, channel_id, classification: zeroOrOne }).optional(),
		asus: z.strictObject({ ...routing }).optional(),
		hmos: z.strictObject({ distribution }).optional(),
	}),
);

/** Fields that carry a maker's own kind of push; with one of them a push needs no content of Jiguang's. */
const OWN_CONTENT = [
	'hw_push_type',
	'hw_live_payload',
	'op_push_type',
	'op_intelligent_intent',
	'op_delete_intent_data',
	'vivo_push_type',
	'vivo_inapp_msg',
	'vivo_liveMessage',
	'honor_push_type',
	'mi_push_type',
	'mi_live_payload',
];

/** Whether a phone maker's own kind of push, such as a live view, is the content. */
export function hasMakerContent(channels: z.infer<typeof thirdPartyChannel> | undefined): boolean {
	return Object.values(channels ?? {}).some(
		(channel) => channel !== undefined && OWN_CONTENT.some((field) => field in channel),
	);
}
