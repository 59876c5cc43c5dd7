import type { INodeProperties } from 'n8n-workflow';

import type { MpaasClient } from '../../../client';
import { NodeFailure } from '../../shared/run/failure';
import type { RunContext } from '../../shared/run/operation';
import type { ParameterReader } from '../../shared/run/parameters';
import { lookUpWork, type Answer } from '../../shared/run/works';
import { changeOnce } from '../../shared/send/changeOnce';
import { defineMpaasOperation } from '../../shared/vendors/mpaas/vendor';
import { readScheduleId, scheduleField } from '../shared/fields';

const OPTIONS: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Single Push',
			name: 'singlePush',
			type: 'boolean',
			default: false,
			description:
				'Whether the ID is that of a single push of a repeated one, as Get Many Scheduled Pushes lists it; the others still go out',
		},
	],
};

/** The kind of the IDs; that of whole scheduled pushes is the vendor's default. */
interface Kind {
	Type?: 1;
}

function readKind(parameters: ParameterReader, itemIndex: number): Kind {
	const { singlePush } = parameters.get('options', itemIndex, {}) as { singlePush?: boolean };
	return singlePush === true ? { Type: 1 } : {};
}

export const cancelScheduled = defineMpaasOperation({
	value: 'cancelScheduled',
	name: 'Cancel Scheduled Push',
	action: 'Cancel scheduled push with mPaaS',
	description:
		'Cancel scheduled pushes that have not gone out yet; items share calls of up to 30 IDs',
	fields: [scheduleField, OPTIONS],
	start: (context) =>
		lookUpWork(context, {
			cap: context.module.MPAAS_MAX.uniqueIds,
			read: (itemIndex) => ({
				group: readKind(context.parameters, itemIndex),
				targets: [readScheduleId(context.parameters, itemIndex)],
			}),
			check: (kind, UniqueIds) => {
				context.client.check.cancelPushScheduler({ ...kind, UniqueIds });
			},
			...changeOnce<Kind>(context, {
				call: async (kind, UniqueIds, options) => {
					const request = { ...kind, UniqueIds };
					const { results } = await context.client.cancelPushScheduler(request, options);
					return new Map(UniqueIds.map((id) => [id, toAnswer(context, id, results)] as const));
				},
				repeatable: true,
			}),
			blamesTargets: () => false,
			present: (scheduleId) => ({ scheduleId, cancelled: true }),
			missing: 'mPaaS did not answer for this push',
		}),
});

function toAnswer(
	{ module }: RunContext<MpaasClient>,
	id: string,
	results: Readonly<Record<string, boolean>>,
): Answer {
	const done = Object.hasOwn(results, id) ? results[id] : undefined;
	if (done !== undefined) return done ? {} : notCancelled(id);
	return new module.VendorError({
		vendor: 'mpaas',
		code: 'UNEXPECTED_REPLY',
		message: `mPaaS did not say whether it cancelled the scheduled push ${id}`,
		outcome: 'unknown',
		retryable: false,
		hint: 'Look at Get Many Scheduled Pushes: what is listed as waiting still goes out.',
	});
}

function notCancelled(id: string): NodeFailure {
	return new NodeFailure(
		'NOT_CANCELLED',
		`mPaaS did not cancel the scheduled push ${id}`,
		'It is not known, was cancelled before, or has gone out already. Look at Get Many Scheduled Pushes.',
	);
}
