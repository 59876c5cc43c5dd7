import type { INodeProperties } from 'n8n-workflow';

import type { JsonObject, JsonValue } from '../../../client';
import { readJsonObject } from './jsonField';
import { readList } from './lists';
import type { OptionValues } from './message';
import { readFlag, readText, readWholeNumber } from './values';

export type OptionReader = (value: unknown, field: string) => JsonValue | undefined;

/** An option of one vendor's own, and where it stands in the vendor's request. */
export interface OwnOption {
	field: INodeProperties;
	/** The steps to its place; those of the builders below are written with a slash between them. */
	path: readonly string[];
	read: OptionReader;
}

export const asText: OptionReader = readText;
export const asFlag: OptionReader = readFlag;
export const asNumber: OptionReader = (value, field) => readWholeNumber(value, field);
export const asObject: OptionReader = readJsonObject;
export const asList: OptionReader = (value, field) => {
	const list = readList(value, field);
	return list.length === 0 ? undefined : list;
};

export function textOption(
	displayName: string,
	name: string,
	path: string,
	description: string,
	placeholder?: string,
): OwnOption {
	return {
		field: {
			displayName,
			name,
			type: 'string',
			default: '',
			description,
			...(placeholder && { placeholder }),
		},
		path: path.split('/'),
		read: asText,
	};
}

export function flagOption(
	displayName: string,
	name: string,
	path: string,
	description: string,
): OwnOption {
	return {
		field: { displayName, name, type: 'boolean', default: false, description },
		path: path.split('/'),
		read: asFlag,
	};
}

export function numberOption(
	displayName: string,
	name: string,
	path: string,
	description: string,
	[minValue, maxValue, initial]: readonly [number, number, number],
): OwnOption {
	return {
		field: {
			displayName,
			name,
			type: 'number',
			typeOptions: { minValue, maxValue },
			default: initial,
			description,
		},
		path: path.split('/'),
		read: (value, name) => readWholeNumber(value, name, [minValue, maxValue]),
	};
}

export function objectOption(
	displayName: string,
	name: string,
	path: string,
	description: string,
	sample: string,
): OwnOption {
	return {
		field: { displayName, name, type: 'json', default: sample, description },
		path: path.split('/'),
		read: asObject,
	};
}

/** Writes the chosen options as a part of the vendor's request. */
export function placeOptions(own: readonly OwnOption[], options: OptionValues): JsonObject {
	const request: JsonObject = {};
	for (const { field, path, read } of own) {
		const raw = options[field.name];
		const value = raw === undefined ? undefined : read(raw, field.displayName);
		if (value !== undefined) place(request, path, value);
	}
	return request;
}

function place(request: JsonObject, path: readonly string[], value: JsonValue): void {
	const [step, ...rest] = path;
	if (step === undefined) return;
	if (rest.length === 0) {
		request[step] = value;
		return;
	}
	const inner = (request[step] ?? {}) as JsonObject;
	request[step] = inner;
	place(inner, rest, value);
}
