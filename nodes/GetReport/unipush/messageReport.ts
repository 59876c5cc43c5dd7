import type { IDataObject } from 'n8n-workflow';

import type { UniPushClient } from '../../../client';
import type { RunContext } from '../../shared/run/operation';
import { blamesValues } from '../../shared/vendors/unipush/blame';
import { readEvents } from '../shared/events';
import { messageIdsField, messageReportWork } from '../shared/messageReport';

export const uniPushMessageIdsField = messageIdsField(
	'e.g. RASL_0501_d1d8e1b7a9c04d3f',
	'IDs that Send Push returned, separated by commas or lines, or an expression. Items share calls of up to 200 IDs.',
);

type Row = Record<string, unknown>;
type Load = (
	ids: string[],
	options: { signal?: AbortSignal },
	events: string[],
) => Promise<Readonly<Record<string, Row>>>;

/** A report on messages of uni-push, whose replies name each message. */
export function uniPushReportWork(
	context: RunContext<UniPushClient>,
	load: Load,
	{ countsEvents = false } = {},
) {
	return messageReportWork<Row>(context, {
		cap: context.module.UNIPUSH_MAX.tasks,
		check: (taskid) => {
			context.client.check.getReport({ taskid });
		},
		...(countsEvents ? { readEvents: (itemIndex: number) => readEvents(context, itemIndex) } : {}),
		load: async (...query) => new Map(Object.entries(await load(...query))),
		blames: blamesValues,
		present: (row) => ({ totalReceived: received(row.total), ...(row as IDataObject) }),
		missing: {
			vendor: 'uni-push',
			hint: 'They appear some time after the push and are kept for about 90 days. A message to a single device is counted only when it was sent with the option Count in Reports.',
		},
	});
}

/** Receptions over all channels; null while the vendor names none. */
function received(total: unknown): number | null {
	const count = (total as { receive_num?: unknown } | null | undefined)?.receive_num;
	return typeof count === 'number' ? count : null;
}
