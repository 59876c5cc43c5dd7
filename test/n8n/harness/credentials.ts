import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	ICredentialsExpressionResolveValues,
	IDataObject,
	IExecuteData,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INode,
	INodeCredentialsDetails,
	INodeParameters,
	IWorkflowExecuteAdditionalData,
	Workflow,
	WorkflowExecuteMode,
} from 'n8n-workflow';

import { makeNodeTypes } from './node-types';
import { NO_OP } from './builtin-nodes';
import type { Engine } from './engine';
import type { CredentialsHelper, LoadedPackage } from './engine-types';
import type { CredentialSet } from './types';

const MOCK_NODE: INode = {
	id: 'mock',
	name: 'mock',
	type: NO_OP,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** What n8n's server gives the engine for credentials, with the stored ones in memory. */
export class MemoryCredentials implements CredentialsHelper {
	constructor(
		private readonly engine: Engine,
		private readonly loaded: LoadedPackage,
		private readonly stored: CredentialSet,
	) {}

	getParentTypes(): string[] {
		return [];
	}

	isCredentialUsableByNode(type: string, nodeType: string): boolean {
		const known = this.loaded.credentialTypes[type]?.type;
		if (!known?.restrictToSupportedNodes) return true;
		const names = this.loaded.known.credentials[type]?.supportedNodes ?? [];
		return names.some((name) => nodeType === `${this.loaded.packageName}.${name}`);
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		requestOptions: IHttpRequestOptions,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.type(typeName);
		if (authenticate === undefined) return requestOptions;
		if (typeof authenticate === 'function') return await authenticate(credentials, requestOptions);
		const resolve = (value: string) => this.resolve(value, credentials, workflow, node);
		const request = requestOptions as unknown as Record<string, Record<string, string>>;
		request.headers ??= {};
		for (const [part, values] of Object.entries(authenticate.properties)) {
			const target = (request[part] ??= {});
			for (const [key, value] of Object.entries(values as Record<string, string>)) {
				target[resolve(key)] = resolve(value);
			}
		}
		return requestOptions;
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		_node: INode,
		credentialsExpired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const type = this.type(typeName);
		const expirable = type.properties.find(
			(property) => property.type === 'hidden' && property.typeOptions?.expirable === true,
		);
		if (expirable === undefined || type.preAuthentication === undefined) return undefined;
		if (credentials[expirable.name] !== '' && !credentialsExpired) return undefined;
		const output = await this.runPreAuthentication(helpers, credentials, typeName);
		if (output?.[expirable.name] === undefined) return undefined;
		return Object.assign(credentials, output);
	}

	async runPreAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const output = await this.type(typeName).preAuthentication?.call(helpers, credentials);
		return output as ICredentialDataDecryptedObject | undefined;
	}

	async getCredentials(): Promise<never> {
		throw new Error('The harness keeps no encrypted credentials');
	}

	async getDecrypted(
		additionalData: IWorkflowExecuteAdditionalData,
		details: INodeCredentialsDetails,
		type: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		raw?: boolean,
		values?: ICredentialsExpressionResolveValues,
	): Promise<ICredentialDataDecryptedObject> {
		const data = this.stored[type];
		if (data === undefined) throw new Error(`Credential "${details.name}" of "${type}" is missing`);
		if (raw) return data;
		const full = this.withDefaults(type, data);
		const keys = this.engine.core.getAdditionalKeys(additionalData, mode, null);
		if (values === undefined) return full;
		return values.workflow.expression.getParameterValue(
			full as INodeParameters,
			values.runExecutionData,
			values.runIndex,
			values.itemIndex,
			values.node.name,
			values.connectionInputData,
			mode,
			keys,
			executeData,
			false,
			full,
		) as ICredentialDataDecryptedObject;
	}

	/** Adds the defaults of fields that the user left alone, as n8n does before each use. */
	withDefaults(type: string, data: ICredentialDataDecryptedObject): ICredentialDataDecryptedObject {
		const { properties } = this.type(type);
		const { NodeHelpers } = this.engine.workflow;
		const values = data as INodeParameters;
		const full = NodeHelpers.getNodeParameters(properties, values, true, false, null, null);
		return (full ?? {}) as ICredentialDataDecryptedObject;
	}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(): Promise<void> {}

	getCredentialsProperties(type: string) {
		return this.type(type).properties;
	}

	private type(name: string): ICredentialType {
		const known = this.loaded.credentialTypes[name]?.type;
		if (known === undefined) throw new Error(`No credential type "${name}"`);
		return known;
	}

	private resolve(
		value: string,
		credentials: ICredentialDataDecryptedObject,
		workflow = this.mockWorkflow(),
		node = MOCK_NODE,
	): string {
		if (!value.startsWith('=')) return value;
		const keys = { $credentials: credentials } as unknown as IDataObject;
		const resolved = workflow.expression.getSimpleParameterValue(node, value, 'internal', keys);
		return String(resolved ?? '');
	}

	private mockWorkflow(): Workflow {
		const nodeTypes = makeNodeTypes(this.engine, this.loaded);
		return new this.engine.workflow.Workflow({
			nodes: [MOCK_NODE],
			connections: {},
			active: false,
			nodeTypes,
		});
	}
}
