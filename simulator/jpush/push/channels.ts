import { z } from 'zod';

// Seed: never "", and first_ospush belongs to the set although the samples' comments leave it out.
const distribution = z.enum(['jpush', 'ospush', 'first_ospush', 'secondary_push']);
const distributionFcm = z.enum(['jpush', 'fcm', 'pns', 'secondary_fcm_push', 'secondary_pns_push']);
// Seed: "only first_ospush", then explains all three; all three pass.
const distributionCustomize = z.enum(['first_ospush', 'jpush', 'secondary_push']);

const text = z.string().optional();
const flag = z.boolean().optional();
const whole = z.int().optional();
const anyObject = z.record(z.string(), z.unknown()).optional();
const style = z.int().min(0).max(3).optional();
const zeroOrOne = z.int().min(0).max(1).optional();
// One CJK character counts as one, hence code points.
const shortText = z
	.string()
	.refine((value) => Array.from(value).length <= 128, 'longer than 128 characters')
	.optional();

const base = { distribution: distribution.optional() };
const withFcm = { ...base, distribution_fcm: distributionFcm.optional() };
const custom = { distribution_customize: distributionCustomize.optional() };
const icons = { large_icon: text, small_icon_uri: text };
const ownStyle = { style, only_use_vendor_style: flag };

const xiaomi = z.strictObject({
	...withFcm,
	...custom,
	...icons,
	...ownStyle,
	channel_id: text,
	small_icon_color: text,
	big_text: shortText,
	big_pic_path: text,
	inbox: anyObject,
	skip_quota: flag,
	mi_template_id: text,
	mi_template_param: text,
	mi_push_type: whole,
	mi_live_payload: anyObject,
});

const huaweiLike = {
	...withFcm,
	...custom,
	...icons,
	...ownStyle,
	channel_id: text,
	importance: z.enum(['LOW', 'NORMAL', 'HIGH']).optional(),
	urgency: z.enum(['HIGH', 'NORMAL']).optional(),
	// Seed names PLAY_VOICE and VOIP; later lists are the handset makers' own.
	category: text,
	big_text: text,
	inbox: anyObject,
	big_pic_path: text,
	receipt_id: text,
	target_user_type: zeroOrOne,
	sound: text,
	default_sound: flag,
};

const huawei = z.strictObject({
	...huaweiLike,
	hw_push_type: whole,
	hw_live_payload: anyObject,
	voip_extraData: text,
	extensionExpireShow: flag,
	auditResponse: anyObject,
});

const honor = z.strictObject({ ...huaweiLike, honor_push_type: whole });

const meizu = z.strictObject({ ...withFcm, ...ownStyle, channel_id: text });

const oppo = z
	.strictObject({
		...withFcm,
		...icons,
		...ownStyle,
		channel_id: text,
		category: text,
		notify_level: z.union([z.literal(1), z.literal(2), z.literal(16)]).optional(),
		big_text: shortText,
		big_pic_path: text,
		inbox: anyObject,
		skip_quota: flag,
		private_msg_template_id: text,
		private_title_parameters: anyObject,
		private_content_parameters: anyObject,
		badge_operation_type: whole,
		badge_message_count: whole,
		op_push_type: whole,
		op_intelligent_intent: anyObject,
		op_delete_intent_data: anyObject,
		auditResponse: anyObject,
	})
	.refine((value) => value.notify_level === undefined || value.category !== undefined, {
		message: 'notify_level requires category',
	});

const vivo = z.strictObject({
	...withFcm,
	...ownStyle,
	classification: zeroOrOne,
	push_mode: zeroOrOne,
	category: text,
	callback_id: text,
	add_badge: flag,
	vivo_push_type: whole,
	vivo_inapp_msg: anyObject,
	vivo_liveMessage: anyObject,
	auditResponse: anyObject,
});

// Seed: fcm has no distribution_fcm.
const fcm = z.strictObject({ ...base, channel_id: text });
const nio = z.strictObject({ ...withFcm, channel_id: text, classification: zeroOrOne });
const asus = z.strictObject(withFcm);
const hmos = z.strictObject(base);

/** `options.third_party_channel`; honor, nio, asus and hmos came after the seed. */
export const thirdPartyChannel = z.strictObject({
	xiaomi: xiaomi.optional(),
	huawei: huawei.optional(),
	honor: honor.optional(),
	meizu: meizu.optional(),
	oppo: oppo.optional(),
	vivo: vivo.optional(),
	fcm: fcm.optional(),
	nio: nio.optional(),
	asus: asus.optional(),
	hmos: hmos.optional(),
});

export type ThirdPartyChannel = z.infer<typeof thirdPartyChannel>;

/** One channel's parameters, without telling the handset makers apart. */
export interface ChannelParameters {
	distribution?: string;
	distribution_fcm?: string;
	distribution_customize?: string;
	classification?: number;
	[field: string]: unknown;
}

/** The channels of a push that carry parameters. */
export function channelEntries(channels?: ThirdPartyChannel): [string, ChannelParameters][] {
	return Object.entries(channels ?? {}).flatMap(([name, value]) => (value ? [[name, value]] : []));
}
