import type { IDataObject } from 'n8n-workflow';

import type { GetuiClient } from '../../../client';
import { TargetReader } from '../../shared/fields/targets';
import type { RunContext } from '../../shared/run/operation';
import { lookUpWork, type Answers } from '../../shared/run/works';
import { blamesDevices } from '../../shared/vendors/getui/fields';

interface DeviceWork<G> {
	cap: number;
	/** What items must have alike to share a call. */
	readGroup?(itemIndex: number): G;
	check(group: G, cid: string[]): void;
	call(group: G, cid: string[], options: { signal?: AbortSignal }): Promise<Answers>;
	/** What a row tells of a device beside its id. */
	present(answer: IDataObject, group: G): IDataObject;
}

/** Looks up or changes the devices that items name: a row for each, or the device is found to be invalid. */
export function deviceWork<G extends object>(
	context: RunContext<GetuiClient>,
	work: DeviceWork<G>,
) {
	const devices = new TargetReader(context.n8n, context.parameters);
	const blames = blamesDevices(context);
	return lookUpWork<G>(context, {
		cap: work.cap,
		read: (itemIndex) => ({
			group: work.readGroup?.(itemIndex) ?? ({} as G),
			targets: [...new Set(devices.values(itemIndex))],
		}),
		check: (group, cid) => {
			work.check(group, cid);
		},
		call: async (group, cid, options) => await work.call(group, cid, options),
		blamesTargets: blames,
		isInvalid: blames,
		present: (clientId, answer, group) => ({ clientId, ...work.present(answer, group) }),
		missing: 'Getui does not know this client ID',
	});
}

/** Rows by client id, as most replies have them. */
export function answersOf(reply: Record<string, object>): Answers {
	return new Map(Object.entries(reply) as Array<[string, IDataObject]>);
}

/** The answers to a call that changed all its devices. */
export function allDone(cids: readonly string[]): Answers {
	return new Map(cids.map((cid) => [cid, {}]));
}
