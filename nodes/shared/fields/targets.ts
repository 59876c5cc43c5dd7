import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { PushTarget, TargetType } from '../../../client';
import { ParameterError } from '../run/failure';
import { conditionsField, readConditions } from './conditions';
import { readInputField } from './inputField';
import { readDistinct } from './lists';
import { shown } from './shown';
import type { RunContext } from '../run/operation';
import type { ParameterReader } from '../run/parameters';

/** A kind of target that a vendor offers, in the vendor's own words. */
export interface TargetChoice {
	type: TargetType;
	name: string;
	description: string;
}

const LISTED: TargetType[] = ['device', 'alias', 'user', 'tag', 'segment', 'file'];

const CONDITIONS: INodeProperties = {
	...conditionsField({ userProfiles: true }),
	displayOptions: { show: { targetType: ['conditions'] } },
};

/** "Target" and the fields that depend on it; the same names for every vendor, so that values stay. */
export function targetFields(choices: readonly TargetChoice[]): INodeProperties[] {
	const first = choices[0];
	return [
		{
			displayName: 'Target',
			name: 'targetType',
			type: 'options',
			noDataExpression: true,
			default: first?.type ?? 'device',
			required: true,
			options: choices
				.map(({ type, name, description }) => ({ name, value: type, description }))
				.sort((a, b) => a.name.localeCompare(b.name, 'en')),
			description: 'Whom the message is for',
		},
		targetSourceField({ targetType: LISTED }),
		{
			displayName: 'Targets',
			name: 'targets',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 1507bfd3f7c0000001, 1507bfd3f7c0000002',
			displayOptions: { show: { targetType: LISTED, targetSource: ['value'] } },
			description:
				'IDs, aliases or tags, separated by commas or lines, or an expression that returns text or a list. Several tags reach devices with any of them.',
		},
		targetNameField({ targetType: LISTED }),
		...(choices.some(({ type }) => type === 'conditions') ? [CONDITIONS] : []),
		{
			displayName: 'Confirm Broadcast',
			name: 'confirmBroadcast',
			type: 'boolean',
			default: false,
			required: true,
			displayOptions: { show: { targetType: ['all'] } },
			description:
				'Whether to really send to every device of the app. The broadcast is sent once a run, however many items come in.',
		},
	];
}

/** "Targets From": typed values, or the name of an input field that is read without an expression. */
export function targetSourceField(show: Record<string, string[]> = {}): INodeProperties {
	return {
		displayName: 'Targets From',
		name: 'targetSource',
		type: 'options',
		noDataExpression: true,
		default: 'value',
		options: [
			{
				name: 'Input Field',
				value: 'field',
				description: 'Each item names its own target in a field. Fastest for many rows.',
			},
			{ name: 'Value', value: 'value', description: 'Typed here, or from an expression' },
		],
		...showWhen(show),
		description: 'Where the targets come from',
	};
}

/** The name of the input field, shown when targets come from one. */
export function targetNameField(show: Record<string, string[]> = {}): INodeProperties {
	return {
		displayName: 'Target Field',
		name: 'targetField',
		type: 'string',
		requiresDataPath: 'single',
		default: '',
		required: true,
		placeholder: 'e.g. registration_id',
		displayOptions: { show: { ...show, targetSource: ['field'] } },
		description:
			'Name of the input field that holds the target, or a list of targets; dots lead into objects',
	};
}

/** What a vendor calls the targets of an operation for which all are of one kind. */
interface TargetWords {
	displayName: string;
	/** What is listed, e.g. `IDs`. */
	entries: string;
	placeholder: string;
	/** How many share a call, as a sentence without its full stop. */
	calls: string;
	nameField?: INodeProperties;
}

// One object each, so that operations whose lists differ still share these fields in the editor.
const LIST_SOURCE = targetSourceField();
const LIST_NAME = targetNameField();

/** Targets of one kind: typed, or taken from a field of each item. */
export function targetListFields(words: TargetWords): INodeProperties[] {
	const { displayName, entries, placeholder, calls, nameField = LIST_NAME } = words;
	return [
		LIST_SOURCE,
		{
			displayName,
			name: 'targets',
			type: 'string',
			default: '',
			required: true,
			placeholder,
			displayOptions: { show: { targetSource: ['value'] } },
			description: `${entries} separated by commas or lines, or an expression that returns text or a list. ${calls}.`,
		},
		nameField,
	];
}

function showWhen(show: Record<string, string[]>): Pick<INodeProperties, 'displayOptions'> {
	return Object.keys(show).length === 0 ? {} : { displayOptions: { show } };
}

/** Names of an item's own fields that a message lists. */
const SHOWN_FIELDS = 8;
const LONGEST_MESSAGE = 300;

/** Reads whom each item is for. */
export class TargetReader {
	private readonly parameters: ParameterReader;
	private readonly items: ReturnType<IExecuteFunctions['getInputData']>;

	constructor(private readonly context: Pick<RunContext<unknown>, 'n8n' | 'parameters' | 'names'>) {
		this.parameters = context.parameters;
		this.items = context.n8n.getInputData();
	}

	/** @throws ParameterError when there is no target, or a broadcast is not confirmed */
	read(itemIndex: number, extra: { all?: string[]; none?: string[] } = {}): PushTarget {
		const type = this.parameters.get('targetType', itemIndex) as TargetType;
		if (type === 'all') return this.broadcast(itemIndex);
		if (type === 'conditions')
			return { type, conditions: readConditions(this.parameters, itemIndex) };
		if (type !== 'tag') return { type, values: this.values(itemIndex) };
		const restricted = (extra.all?.length ?? 0) + (extra.none?.length ?? 0) > 0;
		return {
			type,
			// Tags that a row lacks were not left out on purpose: without them far more devices fit.
			values: this.values(itemIndex, !restricted || !this.areTyped(itemIndex)),
			...(extra.all?.length ? { all: extra.all } : {}),
			...(extra.none?.length ? { none: extra.none } : {}),
		};
	}

	/** @throws ParameterError when the item names none although it must */
	values(itemIndex: number, needed = true): string[] {
		const fromField = this.areInField(itemIndex);
		const field = this.context.names.of(fromField ? 'targetField' : 'targets') ?? 'Targets';
		const found = fromField
			? this.fieldValue(itemIndex)
			: this.parameters.get('targets', itemIndex, '');
		const values = readDistinct(found, field);
		if (values.length > 0 || !needed) return values;
		if (fromField && found === undefined) throw this.unknownField(field, itemIndex);
		throw new ParameterError(
			field,
			fromField
				? `the input field "${this.fieldName(itemIndex)}" of this item is empty`
				: 'no target is given',
			fromField
				? 'Filter out rows without a target before this node, or correct the name of the field.'
				: 'Enter at least one ID, alias or tag.',
		);
	}

	private unknownField(field: string, itemIndex: number): ParameterError {
		const known = Object.keys(this.items[itemIndex]?.json ?? {});
		const some = known.slice(0, SHOWN_FIELDS).join(', ');
		const has = `it has ${some === '' ? 'none' : some}${known.length > SHOWN_FIELDS ? ' and more' : ''}`;
		return new ParameterError(
			field,
			`this item has no input field ${shown(this.fieldName(itemIndex))}; ${has}`.slice(
				0,
				LONGEST_MESSAGE,
			),
			'Enter the name of the field as the input shows it, not an expression for its value, or filter out rows without it.',
		);
	}

	private areInField(itemIndex: number): boolean {
		return this.parameters.get('targetSource', itemIndex, 'value') === 'field';
	}

	/** Whether the targets are the same for all items. */
	private areTyped(itemIndex: number): boolean {
		return !this.areInField(itemIndex) && this.parameters.isFixed('targets');
	}

	private broadcast(itemIndex: number): PushTarget {
		if (this.parameters.get('confirmBroadcast', itemIndex, false) === true) return { type: 'all' };
		throw new ParameterError(
			'Confirm Broadcast',
			'a message to every device is sent only when this is switched on',
			'Switch on Confirm Broadcast, or choose another Target.',
		);
	}

	private fieldName(itemIndex: number): string {
		return String(this.parameters.get('targetField', itemIndex, '')).trim();
	}

	private fieldValue(itemIndex: number): unknown {
		return readInputField(this.items[itemIndex]?.json, this.fieldName(itemIndex), 'Target Field');
	}
}
