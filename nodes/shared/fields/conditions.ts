import type { INodeProperties } from 'n8n-workflow';

import type { DeviceCondition } from '../../../client';
import { ParameterError } from '../run/failure';
import type { ParameterReader } from '../run/parameters';
import { readList } from './lists';
import { regionCode } from './regions';

const PHONE_TYPES = ['android', 'ios'];

const LISTED = 'Separated by commas or lines, or an expression that returns a list';

/**
 * "Conditions", of which a device must meet every one. Nodes that have it need `getRegions` among their
 * `loadOptions`. `userProfiles` adds a kind that vendors know in pushes only.
 */
export function conditionsField({ userProfiles = false } = {}): INodeProperties {
	return {
		displayName: 'Conditions',
		name: 'conditions',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Condition' },
		default: {},
		required: true,
		options: [
			{
				displayName: 'Condition',
				name: 'condition',
				values: [
					typeField(userProfiles),
					MATCH,
					PHONE_TYPE_VALUES,
					REGION_VALUES,
					TAG_VALUES,
					...(userProfiles ? [PROFILE_VALUES] : []),
				],
			},
		],
		description: 'What a device must be like; it must meet every condition',
	};
}

function typeField(userProfiles: boolean): INodeProperties {
	return {
		displayName: 'Type',
		name: 'type',
		type: 'options',
		noDataExpression: true,
		default: 'tag',
		options: [
			{ name: 'Phone Type', value: 'phoneType' },
			{ name: 'Province or City', value: 'region' },
			{ name: 'Tag', value: 'tag' },
			...(userProfiles ? [{ name: 'User Profile', value: 'profile' }] : []),
		],
		description: 'What the condition is about',
	};
}

const MATCH: INodeProperties = {
	displayName: 'Match',
	name: 'match',
	type: 'options',
	default: 'any',
	options: [
		{ name: 'All Of', value: 'all' },
		{ name: 'Any Of', value: 'any' },
		{ name: 'None Of', value: 'none' },
	],
	description: 'How many of the values the device must have',
};

const PHONE_TYPE_VALUES: INodeProperties = {
	displayName: 'Phone Types',
	name: 'phoneTypes',
	type: 'multiOptions',
	default: [],
	options: [
		{ name: 'Android', value: 'android' },
		{ name: 'iOS', value: 'ios' },
	],
	displayOptions: { show: { type: ['phoneType'] } },
	description: 'Systems of the phones',
};

const REGION_VALUES: INodeProperties = {
	displayName: 'Region Names or IDs',
	name: 'regions',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getRegions' },
	default: [],
	displayOptions: { show: { type: ['region'] } },
	description:
		'Provinces and cities. Choose from the list, or specify Chinese names or codes of 8 digits using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

const TAG_VALUES: INodeProperties = {
	displayName: 'Tags',
	name: 'tags',
	type: 'string',
	default: '',
	placeholder: 'e.g. vip, beijing',
	displayOptions: { show: { type: ['tag'] } },
	description: LISTED,
};

const PROFILE_VALUES: INodeProperties = {
	displayName: 'Profile Codes',
	name: 'profiles',
	type: 'string',
	default: '',
	displayOptions: { show: { type: ['profile'] } },
	description: `Codes of Getui's list of user profiles. ${LISTED}.`,
};

type Values = Record<string, unknown>;

interface Kind {
	field: INodeProperties;
	/** The vendors' form of a value; undefined where there is none. */
	read: (value: string) => string | undefined;
	hint: string;
}

const KINDS: Readonly<Record<DeviceCondition['kind'], Kind>> = {
	phoneType: {
		field: PHONE_TYPE_VALUES,
		read: (value) => PHONE_TYPES.find((type) => type === value.toLowerCase()),
		hint: 'Use android or ios.',
	},
	region: {
		field: REGION_VALUES,
		read: regionCode,
		hint: 'Choose provinces and cities from the list, or give their Chinese names or codes of 8 digits.',
	},
	tag: { field: TAG_VALUES, read: (value) => value, hint: '' },
	profile: { field: PROFILE_VALUES, read: (value) => value, hint: '' },
};

/**
 * The conditions of an item, at least one and none of them empty: a condition that is left out would reach
 * more devices than meant.
 * @throws ParameterError when a condition is missing, or a value has no meaning to the vendors
 */
export function readConditions(parameters: ParameterReader, itemIndex: number): DeviceCondition[] {
	const { condition = [] } = parameters.get('conditions', itemIndex, {}) as {
		condition?: Values[];
	};
	if (condition.length > 0) return condition.map(readCondition);
	throw new ParameterError(
		'Conditions',
		'no condition is given, which would mean every device',
		'Add a condition.',
	);
}

function readCondition(entry: Values, index: number): DeviceCondition {
	const place = `Condition ${index + 1}`;
	const kind = oneOf(Object.keys(KINDS) as Array<keyof typeof KINDS>, entry.type, `${place}, Type`);
	const { field, read, hint } = KINDS[kind];
	const name = `${place}, ${field.displayName}`;
	const given = readList(entry[field.name], name);
	if (given.length === 0) {
		throw new ParameterError(
			name,
			'no value is given',
			'Fill in the values of this condition, or remove it.',
		);
	}
	const values = given.map((value) => {
		const known = read(value);
		if (known !== undefined) return known;
		throw new ParameterError(name, `${JSON.stringify(value)} is not known`, hint);
	});
	return { kind, match: oneOf(['any', 'all', 'none'], entry.match, `${place}, Match`), values };
}

function oneOf<T extends string>(choices: readonly T[], value: unknown, field: string): T {
	const chosen = choices.find((choice) => choice === value);
	if (chosen !== undefined) return chosen;
	throw new ParameterError(
		field,
		`must be one of ${choices.join(', ')}, got ${JSON.stringify(value) ?? 'nothing'}`,
		'Choose from the list.',
	);
}
