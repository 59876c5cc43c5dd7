import * as z from 'zod';

import type { PushError } from '../core/errors';
import { isPlainObject, type JsonObject } from '../core/json';
import { longId } from '../core/longId';
import { validateInput } from '../core/validate';
import type { PushTarget, SendResult, TargetType } from '../message';
import type { PushSender } from '../sender';
import { isSoundValue } from '../targets';
import type { MaximClient } from './client';
import { MAXIM_MAX } from './limits';
import { toMaximAudience, toMaximBody } from './message';
import { word } from './schemas/common';
import { audience } from './schemas/push';

type PushInput = Parameters<MaximClient['notify']>[0];
type PushReply = Awaited<ReturnType<MaximClient['notify']>>;

/** Rows of tags are kept apart: a device with tags of two rows gets both messages. */
const COMBINED: readonly TargetType[] = ['device', 'alias', 'user'];

function maximCapacity(type: TargetType): number {
	return COMBINED.includes(type) ? MAXIM_MAX.audience : 1;
}

/** Of the kinds that come row by row. */
const ROW_VALUES = { device: word, alias: word, user: longId };

const targetSchema = z.strictObject({ audience });

/** A user that does not exist spoils a call for many; a target that merely has no device does not. */
const BLAMES_TARGETS = new Set(['10000']);

/** Puts request id, body and target of a push together. */
function toNotifyInput(body: JsonObject, target: PushTarget, key?: string): PushInput {
	const setting = isPlainObject(body.setting) ? body.setting : {};
	return {
		...body,
		...(key === undefined ? {} : { setting: { ...setting, request_id: key } }),
		audience: toMaximAudience(target),
	} as PushInput;
}

/** Brings the reply to a push into the form that all vendors share. Without a task id there is no report. */
function toMaximResult(reply: PushReply, key: string | undefined): SendResult {
	const { task_id: taskId, ...details } = isPlainObject(reply.data) ? reply.data : {};
	return {
		vendor: 'maxim',
		outcome: 'accepted',
		messageId: taskId ?? '',
		...(key === undefined ? {} : { idempotencyKey: key }),
		details: details as JsonObject,
	};
}

/** The vendor-neutral sender for one MaxIM app. The vendor has no call for several messages. */
export function createMaximSender(client: MaximClient): PushSender {
	return {
		vendor: 'maxim',
		capacity: maximCapacity,
		compose: (message, raw) => {
			const body = toMaximBody(message, raw);
			client.check.notify(toNotifyInput(body, { type: 'all' }));
			return body;
		},
		checkTarget: (target) => {
			if (isSoundValue(target, ROW_VALUES)) return;
			validateInput('maxim', targetSchema, { audience: toMaximAudience(target) }, client.redact);
		},
		// The caller chooses the key here, so the same send of an execution has the same one.
		takeKey: async (seed) => seed,
		send: async (body, target, key, options) =>
			toMaximResult(await client.notify(toNotifyInput(body, target, key), options), key),
		preview: (body, target) => client.preview.notify(toNotifyInput(body, target)),
		blamesTargets: (error: PushError) => BLAMES_TARGETS.has(error.code),
	};
}
