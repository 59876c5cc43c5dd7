import type {
	IExecuteFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

export const TRIGGER = 'harness.trigger';
export const COLLECTOR = 'harness.collector';
/** n8n gives full access to credentials to the node of this name only. */
const HTTP_REQUEST = 'n8n-nodes-base.httpRequest';
export const AGENT = 'harness.agent';
export const NO_OP = 'n8n-nodes-base.noOp';

function describe(name: string, overrides: Partial<INodeTypeDescription>): INodeTypeDescription {
	return {
		displayName: name,
		name,
		group: ['transform'],
		version: 1,
		description: name,
		defaults: { name },
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
		...overrides,
	};
}

const text = { type: 'string', default: '' } as const;

/** Emits the items that the run starts with, as a trigger in production does. */
const trigger: INodeType = {
	description: describe(TRIGGER, { group: ['trigger'], inputs: [] }),
	async execute(this: IExecuteFunctions) {
		// Without pairedItem, as items that come from nowhere; n8n reports members that are undefined.
		const emit = ({ json, binary }: INodeExecutionData) => (binary ? { json, binary } : { json });
		return [this.getInputData().map(emit)];
	},
};

/** Stands behind the node under test and evaluates an expression for each item that arrives. */
const collector: INodeType = {
	description: describe(COLLECTOR, {
		properties: [{ displayName: 'Trace', name: 'trace', ...text }],
	}),
	async execute(this: IExecuteFunctions) {
		const collect = (item: INodeExecutionData, index: number): INodeExecutionData => ({
			json: { ...item.json, traced: this.getNodeParameter('trace', index, '') },
			pairedItem: { item: index },
		});
		return [this.getInputData().map(collect)];
	},
};

/** What n8n's HTTP Request node does with a predefined credential type. */
const httpRequest: INodeType = {
	description: describe(HTTP_REQUEST, {
		properties: ['method', 'url', 'credentialType', 'body'].map((name) => ({
			displayName: name,
			name,
			...text,
		})),
	}),
	async execute(this: IExecuteFunctions) {
		const value = (name: string) => this.getNodeParameter(name, 0, '') as string;
		const options: IHttpRequestOptions = {
			method: value('method') as IHttpRequestOptions['method'],
			url: value('url'),
			json: true,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
		};
		if (value('body') !== '') options.body = JSON.parse(value('body')) as object;
		const reply = (await this.helpers.httpRequestWithAuthentication.call(
			this,
			value('credentialType'),
			options,
		)) as { statusCode: number; body: unknown };
		const json = { statusCode: reply.statusCode, body: JSON.stringify(reply.body) };
		return [[{ json, pairedItem: { item: 0 } }]];
	},
};

interface Tool {
	invoke: (input: object) => Promise<unknown>;
}

/** Calls its only tool with each item, as an agent does with what its model says. */
const agent: INodeType = {
	description: describe(AGENT, { inputs: ['main', 'ai_tool'] }),
	async execute(this: IExecuteFunctions) {
		const answers: INodeExecutionData[] = [];
		for (const [item, { json }] of this.getInputData().entries()) {
			const [tool] = (await this.getInputConnectionData('ai_tool', item)) as [Tool];
			answers.push({ json: { answer: await answerOf(tool, json) }, pairedItem: { item } });
		}
		return [answers];
	},
};

/** The newest n8n throws what the oldest returns as text. */
async function answerOf(tool: Tool, input: object): Promise<string> {
	try {
		return String(await tool.invoke(input));
	} catch (error) {
		return `Error: ${(error as Error).message}`;
	}
}

const noOp: INodeType = {
	description: describe(NO_OP, {}),
	async execute(this: IExecuteFunctions) {
		return [this.getInputData()];
	},
};

export const BUILTIN_NODES: Readonly<Record<string, INodeType>> = {
	[TRIGGER]: trigger,
	[COLLECTOR]: collector,
	[HTTP_REQUEST]: httpRequest,
	[AGENT]: agent,
	[NO_OP]: noOp,
};
