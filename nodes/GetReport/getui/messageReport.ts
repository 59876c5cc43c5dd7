import type { IDataObject } from 'n8n-workflow';

import type { GetuiClient } from '../../../client';
import type { RunContext } from '../../shared/run/operation';
import { readEvents } from '../shared/events';
import { messageIdsField, messageReportWork } from '../shared/messageReport';

export const getuiMessageIdsField = messageIdsField(
	'e.g. RASL_0723_0123456789abcdef0123456789abcdef',
	'IDs that Send Push returned, separated by commas or lines, or an expression. Getui counts pushes to lists, tags and everyone only. Items share calls of up to 200 IDs.',
);

interface Counts {
	total?: { receive_num?: number | null };
	[channel: string]: unknown;
}

type Load = (
	ids: string[],
	options: { signal?: AbortSignal },
	events: string[],
) => Promise<Readonly<Record<string, Counts>>>;

/** A report on messages of Getui, whose replies name each message. */
export function getuiReportWork(
	context: RunContext<GetuiClient>,
	load: Load,
	{ countsEvents = false } = {},
) {
	return messageReportWork<Counts>(context, {
		cap: context.module.GETUI_MAX.reportTasks,
		check: (taskid) => {
			context.client.check.getTaskReport({ taskid });
		},
		...(countsEvents ? { readEvents: (itemIndex: number) => readEvents(context, itemIndex) } : {}),
		load: async (...query) => new Map(Object.entries(await load(...query))),
		blames: (error) => 'code' in error && error.code === '20001',
		present: (counts) => ({
			totalReceived: counts.total?.receive_num ?? null,
			...(counts as IDataObject),
		}),
		missing: {
			vendor: 'Getui',
			hint: 'They appear some time after the push and are kept for 90 days; pushes to a single device or alias have none. Try again later, or check the ID.',
		},
	});
}
