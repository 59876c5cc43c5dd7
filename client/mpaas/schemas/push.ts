import * as z from 'zod';

import { isPlainObject } from '../../core/json';
import { flag, flagLimit, lazily, type Checked } from '../../core/schema';
import { listOf } from '../../core/validate';
import { MPAAS_MAX, MPAAS_MESSAGE_BYTES } from '../limits';
import {
	extendedParams,
	filled,
	id,
	isFilledObject,
	moment,
	packedObject,
	pictures,
	scope,
	textMap,
	unpacked,
} from './common';
import { checkStrategy, strategyContent, strategyType } from './strategy';

/** What every kind of push takes. */
const block = {
	...scope,
	/** Shown in the console. */
	TaskName: filled,
	/** Seconds that mPaaS keeps the message for a device that is offline. */
	ExpiredSeconds: z.int().min(1),
	/** Values handed to the app, at most 20. */
	ExtendedParams: extendedParams(MPAAS_MAX.extendedParams).optional(),
	/** vivo: 0 operational, 1 system message (the default). */
	Classification: z.literal(['0', '1']).optional(),
	/** `transparent`: mPaaS's own channel, `notify`: the default routing. */
	NotifyType: z.literal(['transparent', 'notify']).optional(),
	StrategyType: strategyType.optional(),
	StrategyContent: strategyContent.optional(),
	/** What goes to the app through a vendor channel, by `hms`, `honor`, `fcm` and `harmonyos`. */
	TransparentMessagePayload: packedObject.optional(),
	TransparentMessageUrgency: z.literal(['HIGH', 'NORMAL']).optional(),
	/** Message category of a phone maker, e.g. `{"hms": "9", "vivo": "1"}`. */
	ThirdChannelCategory: textMap.optional(),
	/** Xiaomi's channel id. */
	MiChannelId: filled.optional(),
	/** Android notification channel. */
	ChannelId: filled.optional(),
	/** Notification level of a phone maker. */
	NotifyLevel: textMap.optional(),
	/** 1: handed to the app and not shown. */
	Silent: z.literal([0, 1]).optional(),
	/** What a tap opens: 0 a web URL, 1 an intent activity. */
	PushAction: z.literal([0, 1]).optional(),
};

/** iOS Live Activity. */
const activity = {
	ActivityEvent: z.literal(['update', 'end']).optional(),
	/** The content-state. */
	ActivityContentState: packedObject.optional(),
	/** Seconds since the epoch; has an effect with `end` only. */
	DismissalDate: z.int().min(0).optional(),
};

/** A text message beside the push or instead of it; Hangzhou only, billed by the vendor. */
const sms = {
	/** 0 none, 1 when the push did not arrive, 2 together with the push. */
	SmsStrategy: z.literal([0, 1, 2]).optional(),
	SmsSignName: filled.optional(),
	SmsTemplateCode: filled.optional(),
	SmsTemplateParam: packedObject.optional(),
};

/** Whether every key and every value is a text that holds something. */
function isTextPairs(value: unknown): boolean {
	if (!isPlainObject(value)) return false;
	return Object.entries(value).every(
		([key, text]) => key !== '' && typeof text === 'string' && text !== '',
	);
}

/** Target to message id; 1 to 10 pairs. */
const targetMsgkey = unpacked(
	z
		.custom<Record<string, string>>(isTextPairs, {
			error: 'must be an object of targets and their message ids',
			abort: true,
		})
		.check((context) => {
			const actual = Object.keys(context.value).length;
			const limit = MPAAS_MAX.targets;
			if (actual === 0) flag(context, [], 'needs at least one target', context.value);
			if (actual > limit) flagLimit(context, [], { limit, actual, unit: 'targets' }, context.value);
		}),
);

/** 1 Android, 2 iOS and 7 HarmonyOS device, 3 user, 5 push token and 6 id of a Live Activity. */
const singleDelivery = z.literal([1, 2, 3, 5, 6, 7]);

const template = {
	TemplateName: filled,
	/** A value for each placeholder `#name#` of the template. */
	TemplateKeyValue: textMap.optional(),
};

export const simpleRequest = lazily(() =>
	z
		.strictObject({
			...block,
			DeliveryType: singleDelivery,
			TargetMsgkey: targetMsgkey,
			Title: filled,
			Content: filled,
			/** 0 default, 1 big text, 2 pictures. The document requires it, its own samples leave it out. */
			PushStyle: z.literal([0, 1, 2]).optional(),
			/** What a tap opens. */
			Uri: filled.optional(),
			ImageUrls: pictures.optional(),
			IconUrls: pictures.optional(),
			...sms,
			...activity,
		})
		.check(checkStrategy)
		.check(checkSms)
		.check(checkUrgency)
		.check(checkLength),
);

export const templateRequest = lazily(() =>
	z
		.strictObject({
			...block,
			...template,
			DeliveryType: singleDelivery,
			TargetMsgkey: targetMsgkey,
			...sms,
			...activity,
		})
		.check(checkStrategy)
		.check(checkSms)
		.check(checkUrgency),
);

const targetMsg = z.strictObject({
	Target: filled,
	/** The caller's message id; never used twice. */
	MsgKey: id,
	TemplateKeyValue: textMap.optional(),
	/** Laid over the common ones; fewer than 10. */
	ExtendedParams: extendedParams(MPAAS_MAX.innerExtendedParams).optional(),
});

export const multipleRequest = lazily(() =>
	z
		.strictObject({
			...block,
			...activity,
			TemplateName: filled,
			DeliveryType: z.literal([1, 2, 3, 7]),
			TargetMsg: listOf(targetMsg, MPAAS_MAX.targetMsgs),
		})
		.check(checkStrategy)
		.check(checkUrgency)
		.check(checkMsgKeys),
);

/** 7, 15 or 60 days, or ever. */
const period = z.literal([1, 2, 3, 4]);

export const broadcastRequest = lazily(() =>
	z
		.strictObject({
			...block,
			...template,
			/** Android, iOS or HarmonyOS. */
			DeliveryType: z.literal([1, 2, 7]),
			/** The caller's message id; never used twice. */
			Msgkey: id,
			/** 0 bound users (the default), 1 bound and unbound ones, 2 unbound ones. */
			PushStatus: z.literal([0, 1, 2]).optional(),
			BindPeriod: period.optional(),
			UnBindPeriod: period.optional(),
			/** 1 mPaaS's own channel, 2 the default one. */
			AndroidChannel: z.literal([1, 2]).optional(),
			TimeMode: z.int().optional(),
			BindStartTime: moment.optional(),
			BindEndTime: moment.optional(),
			UnBindStartTime: moment.optional(),
			UnBindEndTime: moment.optional(),
		})
		.check(checkStrategy)
		.check(checkUrgency)
		.check(checkUnbound),
);

function checkSms(
	context: Checked<{ SmsStrategy?: number; [name: `Sms${string}`]: unknown }>,
): void {
	const { SmsStrategy: strategy } = context.value;
	if (strategy === undefined || strategy === 0) return;
	const names = ['SmsSignName', 'SmsTemplateCode', 'SmsTemplateParam'] as const;
	const missing = names.find((name) => context.value[name] === undefined);
	if (missing !== undefined) {
		flag(context, [missing], `is required when SmsStrategy is ${strategy}`);
	}
}

function checkUrgency(
	context: Checked<{ TransparentMessageUrgency?: string; TransparentMessagePayload?: unknown }>,
): void {
	const { TransparentMessageUrgency: urgency, TransparentMessagePayload: payload } = context.value;
	if (urgency === undefined || isFilledObject(payload)) return;
	flag(
		context,
		['TransparentMessageUrgency'],
		'needs TransparentMessagePayload beside it',
		urgency,
	);
}

function checkLength(
	context: Checked<{ Title: string; Content: string; ExtendedParams?: unknown }>,
): void {
	const { Title, Content, ExtendedParams } = context.value;
	const extended = ExtendedParams === undefined ? '' : JSON.stringify(ExtendedParams);
	const actual = Buffer.byteLength(Title + Content + extended, 'utf8');
	const limit = MPAAS_MESSAGE_BYTES;
	const unit = 'bytes of title, content and extended parameters';
	if (actual > limit) flagLimit(context, ['Content'], { limit, actual, unit }, Content);
}

function checkMsgKeys(context: Checked<{ TargetMsg: Array<{ MsgKey: string }> }>): void {
	const seen = new Set<string>();
	context.value.TargetMsg.forEach(({ MsgKey }, index) => {
		if (seen.has(MsgKey)) {
			flag(context, ['TargetMsg', index, 'MsgKey'], 'is used by another target already', MsgKey);
		}
		seen.add(MsgKey);
	});
}

function checkUnbound(
	context: Checked<{ PushStatus?: number; AndroidChannel?: number; [key: string]: unknown }>,
): void {
	const { PushStatus: status, UnBindPeriod, UnBindStartTime, AndroidChannel } = context.value;
	if (status !== 1 && status !== 2) return;
	if (UnBindPeriod === undefined && UnBindStartTime === undefined) {
		flag(context, ['UnBindPeriod'], `is required when PushStatus is ${status}`);
	}
	if (status === 1 && AndroidChannel === 1) {
		flag(context, ['AndroidChannel'], 'must be 2 when PushStatus is 1', AndroidChannel);
	}
}

export type MpaasSimplePush = z.infer<typeof simpleRequest>;
export type MpaasTemplatePush = z.infer<typeof templateRequest>;
export type MpaasMultiplePush = z.infer<typeof multipleRequest>;
export type MpaasBroadcast = z.infer<typeof broadcastRequest>;
