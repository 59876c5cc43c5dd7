import type { PushError } from '../core/errors';
import { isPlainObject, type JsonObject } from '../core/json';
import { validateInput } from '../core/validate';
import type { PushTarget, SendResult, TargetType } from '../message';
import type { PushSender } from '../sender';
import { isSoundValue } from '../targets';
import type { JPushClient } from './client';
import { JPUSH_MAX } from './limits';
import { toJPushAudience, toJPushBody } from './message';
import { narrowDown } from './narrowing';
import { anyAudience } from './schemas/audience';
import { label, token } from './schemas/common';
import * as z from 'zod';

type PushInput = Parameters<JPushClient['push']>[0];
type FilePushInput = Parameters<JPushClient['pushToFile']>[0];

const CAPACITY: Partial<Record<TargetType, number>> = {
	device: JPUSH_MAX.registrationIds,
	alias: JPUSH_MAX.aliases,
};

export function jpushCapacity(type: TargetType): number {
	return CAPACITY[type] ?? 1;
}

/** Of the kinds that come row by row. */
const ROW_VALUES = { device: token, alias: label };

const targetSchema = z.strictObject({ audience: anyAudience });

/** @throws InvalidInputError when the target breaks a rule of the audience */
export function checkJPushTarget(target: PushTarget, redact: (text: string) => string): void {
	if (isSoundValue(target, ROW_VALUES)) return;
	validateInput('jpush', targetSchema, { audience: toJPushAudience(target) }, redact);
}

/** Codes of a malformed id or alias, which spoils a whole call; a target that merely has no device does not. */
const BLAMES_TARGETS = new Set(['1003']);

export function blamesJPushTargets(error: PushError): boolean {
	return BLAMES_TARGETS.has(error.code) || (error.invalidTargets?.length ?? 0) > 0;
}

/** Puts key, body and target of a push together. */
export function toPushInput(body: JsonObject, target: PushTarget, cid?: string): PushInput {
	return {
		...(cid === undefined ? {} : { cid }),
		...body,
		audience: narrowDown(toJPushAudience(target), body.audience),
	} as PushInput;
}

/** Brings the reply to a push into the form that all vendors share. */
export function toSendResult(reply: object, key: string | undefined): SendResult {
	const { msg_id: messageId, ...details } = isPlainObject(reply) ? reply : {};
	return {
		vendor: 'jpush',
		outcome: 'accepted',
		messageId: String(messageId),
		...(key === undefined ? {} : { idempotencyKey: key }),
		details: details as JsonObject,
	};
}

/** The vendor-neutral sender for one JPush app. A push to a file goes to the endpoint for files. */
export function createJPushSender(client: JPushClient): PushSender {
	return {
		vendor: 'jpush',
		capacity: jpushCapacity,
		compose: (message, raw) => {
			const body = toJPushBody(message, raw);
			client.check.push(toPushInput(body, { type: 'all' }));
			return body;
		},
		checkTarget: (target) => {
			checkJPushTarget(target, client.redact);
		},
		takeKey: async (_seed, options) => (await client.takeCids(1, options))[0],
		send: async (body, target, key, options) => {
			const input = toPushInput(body, target, key);
			const reply =
				target.type === 'file'
					? await client.pushToFile(input as unknown as FilePushInput, options)
					: await client.push(input, options);
			return toSendResult(reply, key);
		},
		preview: (body, target) => {
			const input = toPushInput(body, target);
			return target.type === 'file'
				? client.preview.pushToFile(input as unknown as FilePushInput)
				: client.preview.push(input);
		},
		validate: async (body, target, options) => {
			const { messageId, details } = toSendResult(
				await client.validatePush(toPushInput(body, target), options),
				undefined,
			);
			return { messageId, ...details };
		},
		blamesTargets: blamesJPushTargets,
	};
}
