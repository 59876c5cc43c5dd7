import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

/** The items' data as n8n stores it: what JSON cannot say is gone. */
export function plainJson(items: readonly INodeExecutionData[]): IDataObject[] {
	return JSON.parse(JSON.stringify(items.map(({ json }) => json))) as IDataObject[];
}
