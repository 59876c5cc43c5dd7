import type { IDataObject } from 'n8n-workflow';

import { TargetReader } from '../../shared/fields/targets';
import type { RunContext, Work } from '../../shared/run/operation';
import { lookUpWork, type Answers } from '../../shared/run/works';

/** What an operation on devices does with them. */
export interface DeviceWork<G> {
	/** Most devices in one call. */
	cap: number;
	/** The devices of an item, where they do not stand in the fields of a list of targets. */
	readIds?(itemIndex: number): string[];
	/** What items must have alike to share a call. */
	readGroup?(itemIndex: number): G;
	/** Throws for the item that brings a malformed id; without it, `call` finds those invalid. */
	check?(group: G, ids: string[]): void;
	/** Set where the rows of a device are to be carried out in their order, as of {@link ListWork}. */
	inOrder?: (group: G) => boolean;
	call(group: G, ids: string[], options: { signal?: AbortSignal }): Promise<Answers>;
	recall?: Work<G, Answers>['recall'];
	/** What a row, or several, tell of a device beside its id. */
	present(answer: IDataObject, group: G): IDataObject | IDataObject[];
}

/** What a vendor calls its devices, and how it refuses them. */
export interface DeviceWords {
	/** The output field of the id, e.g. `clientId`. */
	idField: string;
	/** Whether a refusal of a call is due to its devices. */
	blames: (error: Error) => boolean;
	/** Whether a refusal of a single device says that it is invalid, where not all that `blames` finds do. */
	isInvalid?: (error: Error) => boolean;
	/** Why a device that a reply leaves out is invalid. */
	missing: string;
}

/** Looks up or changes the devices that items name: a row for each, or the device is found to be invalid. */
export function deviceWork<G extends object>(
	context: RunContext<unknown>,
	{ idField, blames, isInvalid = blames, missing }: DeviceWords,
	work: DeviceWork<G>,
) {
	const devices = new TargetReader(context);
	return lookUpWork<G>(context, {
		cap: work.cap,
		read: (itemIndex) => ({
			group: work.readGroup?.(itemIndex) ?? ({} as G),
			targets: [...new Set(work.readIds?.(itemIndex) ?? devices.values(itemIndex))],
		}),
		check: (group, ids) => {
			work.check?.(group, ids);
		},
		inOrder: work.inOrder,
		call: async (group, ids, options) => await work.call(group, ids, options),
		recall: work.recall,
		blamesTargets: blames,
		isInvalid,
		present: (id, answer, group) =>
			[work.present(answer, group)].flat().map((row) => ({ [idField]: id, ...row })),
		missing,
	});
}

/** Rows by id, as most replies have them. */
export function answersOf(reply: object): Answers {
	return new Map(Object.entries(reply) as Array<[string, IDataObject]>);
}
