import type { Phone } from '../../core/types';
import type { Template } from '../templates';
import type { Kind } from './sent';

/** What a phone is to show. */
export interface Content {
	title: string;
	body: string;
	uri?: string;
	image?: string;
	icon?: string;
	extras: Record<string, unknown>;
	silent: boolean;
}

/** One target with its own message id and text. */
export interface Letter {
	target: string;
	msgKey: string;
	content: Content;
}

export interface Sms {
	/** 1 supplements a push that was not delivered, 2 goes out beside it. */
	strategy: number;
	signName: string;
	templateCode: string;
	templateParam: Record<string, unknown>;
}

/** A checked push, ready to go out now or later. */
export interface Draft {
	kind: Kind;
	taskName: string;
	deliveryType: number;
	ttlMs: number;
	/** Over the vendor's own channel only. */
	ownChannel: boolean;
	/** Bodies that go straight to a maker's app channel, by maker. */
	passThrough: Record<string, unknown>;
	template?: Template;
	letters: Letter[];
	/** A broadcast: who gets its one letter. */
	crowd?: (phone: Phone) => boolean;
	sms?: Sms;
}
