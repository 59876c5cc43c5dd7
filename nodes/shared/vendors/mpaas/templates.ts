import type { ILoadOptionsFunctions, INodeProperties, ResourceMapperFields } from 'n8n-workflow';

import type { JsonObject, MpaasClient, MpaasTemplate } from '../../../../client';
import { locator } from '../../fields/locator';
import { lookUp, searchList } from '../../run/lookUp';
import type { ParameterReader } from '../../run/parameters';
import { MPAAS } from './vendor';

export const templateField: INodeProperties = locator(
	'Template',
	'templateName',
	'searchMpaasTemplates',
	'e.g. order_shipped',
	'Template of the app, made in the mPaaS console; the list needs the Tenant ID of the credential',
);

export const templateValuesField: INodeProperties = {
	displayName: 'Template Values',
	name: 'templateValues',
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	displayOptions: { hide: { templateName: [''] } },
	typeOptions: {
		loadOptionsDependsOn: ['templateName.value'],
		resourceMapper: {
			resourceMapperMethod: 'getMpaasTemplateValues',
			mode: 'add',
			fieldWords: { singular: 'placeholder', plural: 'placeholders' },
			addAllFields: true,
			multiKeyMatch: false,
			supportAutoMap: true,
		},
	},
	description:
		'A value for each placeholder of the template; rows with different values share calls',
};

const PAGE_SIZE = 100;
/** An app may have 100 templates; the vendor may raise that for one. */
const MOST_PAGES = 10;

/** The template list that a field offers. */
export const MPAAS_LISTS = {
	searchMpaasTemplates: searchList(MPAAS, async (client) => {
		const found: MpaasTemplate[] = [];
		for (let page = 1; page <= MOST_PAGES; page += 1) {
			const { Data } = await (client as MpaasClient).listTemplatePage({
				CurrentPage: page,
				PageSize: PAGE_SIZE,
			});
			found.push(...Data);
			if (Data.length < PAGE_SIZE) break;
		}
		return found.map(({ Name, DescInfo }) => ({
			name: DescInfo ? `${Name} (${DescInfo})` : Name,
			value: Name,
		}));
	}),
};

/** The placeholders of the chosen template as fields. */
export async function getMpaasTemplateValues(
	this: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	const chosen: unknown = this.getCurrentNodeParameter('templateName', { extractValue: true });
	if (typeof chosen !== 'string' || chosen === '') return { fields: [] };
	const { Data } = await lookUp(
		this,
		MPAAS,
		async (client) => await (client as MpaasClient).getTemplate({ TemplateName: chosen }),
	);
	const fields = placeholdersOf(Data).map((name) => ({
		id: name,
		displayName: name,
		required: true,
		defaultMatch: false,
		display: true,
		type: 'string' as const,
		canBeUsedToMatch: false,
	}));
	return { fields, emptyFieldsNotice: 'This template has no placeholders.' };
}

const PLACEHOLDER = /#([^#\s]+)#/g;

/** The names between number signs, and those that the template lists. */
export function placeholdersOf(template: MpaasTemplate): string[] {
	const listed = (template.Variables ?? '').split(',').map((name) => name.trim());
	const written = [template.Title, template.Content, template.Uri].flatMap((text) =>
		[...(text ?? '').matchAll(PLACEHOLDER)].map(([, name = '']) => name),
	);
	return [...new Set([...listed, ...written])].filter((name) => name !== '');
}

interface MapperValue {
	mappingMode?: string;
	value?: JsonObject | null;
	schema?: Array<{ id: string; removed?: boolean }>;
}

/** Reads the placeholders' values of an item: from the fields, or by name from the item itself. */
export class TemplateValues {
	constructor(
		private readonly parameters: ParameterReader,
		private readonly items: ReadonlyArray<{ json: object }>,
	) {}

	/** Whether all items have the same. */
	isFixed(): boolean {
		return this.parameters.isFixed('templateValues') && !this.isMapped(0);
	}

	read(itemIndex: number): JsonObject {
		const mapper = this.mapper(itemIndex);
		const values = this.isMapped(itemIndex)
			? this.fromItem(itemIndex, mapper.schema ?? [])
			: Object.entries(mapper.value ?? {});
		return Object.fromEntries(values.filter(([, value]) => value !== null && value !== undefined));
	}

	private fromItem(itemIndex: number, schema: NonNullable<MapperValue['schema']>) {
		const json = (this.items[itemIndex]?.json ?? {}) as JsonObject;
		const known = new Set(schema.filter(({ removed }) => removed !== true).map(({ id }) => id));
		return Object.entries(json).filter(([name]) => known.size === 0 || known.has(name));
	}

	private isMapped(itemIndex: number): boolean {
		return this.mapper(itemIndex).mappingMode === 'autoMapInputData';
	}

	private mapper(itemIndex: number): MapperValue {
		const value = this.parameters.get('templateValues', itemIndex, {});
		return typeof value === 'object' && value !== null ? value : {};
	}
}
