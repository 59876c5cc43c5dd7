import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { readList } from '../../shared/fields/lists';
import { NodeFailure } from '../../shared/run/failure';
import type { RunContext, TargetOutcome } from '../../shared/run/operation';
import { onlyReply } from '../../shared/run/outcomes';
import { listWork, stamp } from '../../shared/run/works';

/** "Message IDs", with an example and a description in the vendor's own words. */
export function messageIdsField(placeholder: string, description: string): INodeProperties {
	return {
		displayName: 'Message IDs',
		name: 'messageIds',
		type: 'string',
		default: '',
		required: true,
		placeholder,
		description,
	};
}

/** @throws NodeFailure when the item names no message */
export function readMessageIds(context: RunContext<unknown>, itemIndex: number): string[] {
	const ids = readList(context.parameters.get('messageIds', itemIndex, ''), 'Message IDs');
	if (ids.length > 0) return [...new Set(ids)];
	throw new NodeFailure(
		'INVALID_INPUT',
		'Message IDs: no id is given',
		'Pass the messageId that Send Push returned, or filter out items without one.',
	);
}

/** A report on messages, in which the vendor counts them. */
interface MessageReport<Row> {
	/** Most ids in one call. */
	cap: number;
	/** Ids of the app's own events that an item wants counted as well. */
	readEvents?(itemIndex: number): string[];
	check(ids: string[]): void;
	/** What the vendor counted, by message. */
	load(
		ids: string[],
		options: { signal?: AbortSignal },
		events: string[],
	): Promise<ReadonlyMap<string, Row>>;
	blames(error: Error): boolean;
	/** What a row tells beside the message's id. */
	present(row: Row): IDataObject;
	/** The vendor's name, and why it may have no statistics of a message. */
	missing: { vendor: string; hint: string };
}

/** One output for each message id; ids of many items share calls, and each item gets its own rows. */
export function messageReportWork<Row>(context: RunContext<unknown>, report: MessageReport<Row>) {
	return listWork({
		cap: report.cap,
		read: (itemIndex) => ({
			group: { events: report.readEvents?.(itemIndex) ?? [] },
			targets: readMessageIds(context, itemIndex),
		}),
		check: (_group, ids) => {
			report.check(ids);
		},
		call: async ({ events }, ids, options) => await report.load(ids, options, events),
		blamesTargets: (error) => report.blames(error),
		present: (outcomes) =>
			outcomes.map((outcome) =>
				stamp(context, {
					messageId: outcome.target,
					...report.present(rowOf(outcome, report.missing)),
				}),
			),
	});
}

function rowOf<Row>(
	outcome: TargetOutcome<ReadonlyMap<string, Row>>,
	{ vendor, hint }: MessageReport<Row>['missing'],
): Row {
	const row = onlyReply([outcome]).get(outcome.target);
	if (row !== undefined) return row;
	throw noReport(vendor, outcome.target, hint);
}

/** Of a message that the vendor counts nothing of. */
export function noReport(vendor: string, messageId: string, hint: string): NodeFailure {
	return new NodeFailure(
		'NO_REPORT',
		`${vendor} has no statistics of the message ${messageId}`,
		hint,
	);
}

/** Counts over all channels, of which each has a counter with this ending; null while none has reported. */
export function sumOf(counters: Readonly<Record<string, unknown>>, ending: string): number | null {
	const counts = Object.entries(counters)
		.filter(([name, count]) => name.endsWith(ending) && typeof count === 'number')
		.map(([, count]) => count as number);
	return counts.length === 0 ? null : counts.reduce((total, count) => total + count, 0);
}
