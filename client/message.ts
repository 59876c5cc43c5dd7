import type { JsonObject } from './core/json';
import type { FailureOutcome } from './core/errors';

/** The vendors this package speaks to, by the names used in output and errors. */
export type VendorName = 'jpush' | 'getui' | 'unipush' | 'mpaas' | 'maxim';

/**
 * One message for every vendor. A vendor that lacks a field leaves it out; what only one vendor has
 * goes into that vendor's own options.
 */
export interface PushMessage {
	/** `notification` shows in the notification bar, `data` is handed to the app unseen. */
	kind: 'notification' | 'data';
	title?: string;
	/** Text of the notification, or the content of a data message. */
	body: string;
	/** Second title line (iOS). */
	subtitle?: string;
	/** Longer text shown when the notification is expanded (Android). */
	bigText?: string;
	/** Custom values handed to the app. */
	extras?: JsonObject;
	badge?: Badge;
	/** Name of a sound file in the app; `default` for the system's. */
	sound?: string;
	/** HTTPS URL of a picture shown below the text. */
	image?: string;
	/** HTTPS URL of the picture beside the text. */
	icon?: string;
	clickAction?: ClickAction;
	/** Seconds that the vendor keeps the message for a device that is offline; 0 keeps nothing. */
	timeToLive?: number;
	/** Android notification channel. */
	channelId?: string;
	/** Category that the phone makers or Apple know. */
	category?: string;
	/** Notifications with the same id are shown as one group (iOS). */
	threadId?: string;
	/** A later message with the same id replaces the earlier one (iOS). */
	collapseId?: string;
	/** Absent: every platform of the app. */
	platforms?: Platform[];
	/** Apple's production environment (true, the default) or its sandbox. */
	apnsProduction?: boolean;
}

/** A kind of device; each vendor serves some of them. */
export type Platform = 'android' | 'ios' | 'harmony' | 'quickapp';

/** The number on the app icon. */
export interface Badge {
	/** `set` shows the number, `add` counts it up. */
	mode: 'set' | 'add';
	/** 0 to 99 for `set`, 1 to 99 for `add`. */
	value: number;
}

/** What a tap on the notification does. */
export type ClickAction =
	| { type: 'openApp' }
	| { type: 'url'; url: string }
	/** An Android intent URI, or a deep link of the app. */
	| { type: 'intent'; intent: string };

/**
 * Whom a message is for. Every vendor has the same kinds under names of its own: a `device` is a
 * registration id (JPush), a client id (Getui, uni-push), a device id (mPaaS) or a push token (MaxIM).
 */
export type PushTarget =
	| { type: 'device' | 'alias' | 'user'; values: string[] }
	/** Devices with any of `values`, with all of `all`, and with none of `none`. */
	| { type: 'tag'; values: string[]; all?: string[]; none?: string[] }
	/** A group of users made in the vendor's console. */
	| { type: 'segment'; values: string[] }
	/** A file of ids or aliases that was uploaded to the vendor. */
	| { type: 'file'; values: string[] }
	/** Devices that meet every one of the conditions; at least one, as none would mean everyone. */
	| { type: 'conditions'; conditions: DeviceCondition[] }
	| { type: 'all' };

/** The kinds of targets; each vendor has some of them. */
export type TargetType = PushTarget['type'];

/** What a device must be like. */
export interface DeviceCondition {
	/** `phoneType` is `android` or `ios`; `region` and `profile` are codes of the vendor's. */
	kind: 'phoneType' | 'region' | 'tag' | 'profile';
	/** How many of the values the device must have. */
	match: 'any' | 'all' | 'none';
	/** At least one. */
	values: string[];
}

/** What became of one accepted send. */
export interface SendResult {
	vendor: VendorName;
	outcome: 'accepted';
	/** The vendor's id of the message or task, the key to its report; empty where the vendor does not tell it. */
	messageId: string;
	/** The ids by target, where each target of a shared call has its own. */
	messageIds?: Record<string, string>;
	/** The key that keeps a repetition from sending twice, where the vendor has one. */
	idempotencyKey?: string;
	/** The vendor's own fields. */
	details?: JsonObject;
	/** The vendor's word on single targets of the call, where it gives one. */
	statuses?: Record<string, string>;
	/** Targets that were left out of a call that was accepted. */
	refused?: Record<string, { code: string; message: string; hint: string }>;
}

/** What became of one entry of a call that carries many. */
export type EntryResult =
	| SendResult
	| {
			vendor: VendorName;
			outcome: FailureOutcome;
			code: string;
			message: string;
			hint: string;
			retryable: boolean;
			requestId?: string;
	  };
