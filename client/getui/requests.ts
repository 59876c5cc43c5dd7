import { createHash } from 'node:crypto';

import type { PushError } from '../core/errors';
import type { JsonObject } from '../core/json';
import type { PushMessage, PushTarget } from '../message';
import { splitBody, toGetuiAudience } from './audience';
import type { GetuiClient } from './client';
import { toGetuiBody } from './message';

const REQUEST_ID_LENGTH = 32;

/** Stands in previews for an id that is fixed when the push is sent. */
const PREVIEW_KEY = 'set-when-sent';

/** The request id of a send: the same for the same seed, in the length that the vendor allows. */
export function toRequestId(seed: string): string {
	return createHash('sha256').update(`getui:${seed}`).digest('hex').slice(0, REQUEST_ID_LENGTH);
}

/**
 * Everything of a push but its request id and target, checked.
 * @throws InvalidInputError when the message breaks a documented rule
 */
export function composeGetui(
	client: GetuiClient,
	message: PushMessage,
	raw: JsonObject | undefined,
	toBody = toGetuiBody,
): JsonObject {
	const body = toBody(message, raw);
	const { content, further } = splitBody(body);
	const push = { request_id: PREVIEW_KEY, ...content };
	if (further.length === 0) client.check.pushToAll({ ...push, audience: 'all' } as never);
	else client.check.pushByConditions({ ...push, audience: { tag: further } } as never);
	return body;
}

/** A push to one target, to tags or to all; its operation checks the form. */
export function toPush(body: JsonObject, target: PushTarget, key = PREVIEW_KEY): JsonObject {
	const { content, further } = splitBody(body);
	return { request_id: key, ...content, audience: toGetuiAudience(target, further) };
}

/** The vendor's words for a bad or repeated target. */
const BLAMES_TARGETS = /Getui 20001:.*(target user is invalid|\bcid\b|\balias\b)/is;

/** Whether a refusal may be due to single targets of a call. */
export function blamesGetuiTargets(error: PushError): boolean {
	if (error.outcome !== 'rejected') return false;
	return error.code === '20001' && BLAMES_TARGETS.test(error.message);
}
