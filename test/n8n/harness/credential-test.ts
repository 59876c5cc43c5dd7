import type {
	ICredentialDataDecryptedObject,
	ICredentialTestFunction,
	ICredentialTestFunctions,
	ICredentialTestRequest,
	ICredentialsDecrypted,
	IDataObject,
	INode,
	INodeCredentialTestResult,
	INodeType,
} from 'n8n-workflow';

import { makeAdditionalData } from './additional-data';
import { BUILTIN_NODES, NO_OP } from './builtin-nodes';
import { MemoryCredentials } from './credentials';
import type { Engine } from './engine';
import type { LoadedPackage } from './engine-types';
import { makeNodeTypes } from './node-types';

const TEST_NODE = 'harness.credentialTest';

interface RequestError extends Error {
	cause?: { code?: string; response?: { status: number; statusText?: string } };
}

/** Runs a credential's test as the button "Retry" in n8n's credential window does. */
export async function testCredential(
	engine: Engine,
	loaded: LoadedPackage,
	type: string,
	data: ICredentialDataDecryptedObject,
): Promise<INodeCredentialTestResult> {
	const test = findTest(loaded, type);
	if (test === undefined) {
		return { status: 'Error', message: 'No testing function found for this credential.' };
	}
	const helper = new MemoryCredentials(engine, loaded, { [type]: data });
	const full = helper.withDefaults(type, data);
	const decrypted: ICredentialsDecrypted = { id: `id-${type}`, name: type, type, data: full };
	if (typeof test !== 'function') return await runRequest(engine, loaded, helper, decrypted, test);
	const context = new engine.core.CredentialTestContext(
		makeAdditionalData({ credentialsHelper: helper }),
	);
	return await test.call(context as ICredentialTestFunctions, decrypted);
}

type CredentialTest = ICredentialTestRequest | ICredentialTestFunction;

/** The credential's own test comes first, then that of the first node that names one. */
function findTest(loaded: LoadedPackage, type: string): CredentialTest | undefined {
	const own = loaded.credentialTypes[type]?.type.test;
	if (own !== undefined) return own;
	for (const { type: node } of Object.values(loaded.nodeTypes)) {
		if ('nodeVersions' in node) continue;
		const user = node.description.credentials?.find((credential) => credential.name === type);
		if (typeof user?.testedBy === 'string') return node.methods?.credentialTest?.[user.testedBy];
		if (user?.testedBy !== undefined) return user.testedBy;
	}
	return undefined;
}

async function runRequest(
	engine: Engine,
	loaded: LoadedPackage,
	helper: MemoryCredentials,
	credentials: ICredentialsDecrypted,
	test: ICredentialTestRequest,
): Promise<INodeCredentialTestResult> {
	try {
		const output = await routeRequest(engine, loaded, helper, credentials, test);
		return judgeReply(test, output);
	} catch (error) {
		return judgeFailure(test, error as RequestError);
	}
}

/** n8n runs the request as the only field of a declarative node. */
async function routeRequest(
	engine: Engine,
	loaded: LoadedPackage,
	helper: MemoryCredentials,
	credentials: ICredentialsDecrypted,
	test: ICredentialTestRequest,
): Promise<IDataObject | undefined> {
	const { core, workflow: n8n } = engine;
	const { id, name, type } = credentials;
	const node: INode = {
		id: 'temp',
		name: 'Temp-Node',
		type: TEST_NODE,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials: { [type]: { id, name } },
	};
	const nodeType = testNodeType(type, test);
	const nodeTypes = makeNodeTypes(engine, loaded, { [TEST_NODE]: nodeType });
	const workflow = new n8n.Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const additionalData = makeAdditionalData({
		credentialsHelper: helper,
		currentNodeParameters: {},
	});
	const runData = { resultData: { runData: {} } } as ConstructorParameters<
		typeof core.WorkflowExecute
	>[2];
	const input = { main: [[{ json: {} }]] };
	const executeData = { node, data: {}, source: null };
	const context = new core.ExecuteContext(
		workflow,
		node,
		additionalData,
		'internal',
		runData,
		0,
		[],
		input,
		executeData,
		[],
	);
	const output = await new core.RoutingNode(context, nodeType, credentials).runNode();
	return output?.[0]?.[0]?.json;
}

function testNodeType(type: string, test: ICredentialTestRequest): INodeType {
	const base = BUILTIN_NODES[NO_OP] as INodeType;
	return {
		description: {
			...base.description,
			name: TEST_NODE,
			credentials: [{ name: type, required: true }],
			properties: [
				{
					displayName: 'Temp',
					name: 'temp',
					type: 'string',
					default: '',
					routing: { request: test.request },
				},
			],
		},
	};
}

function judgeReply(
	test: ICredentialTestRequest,
	reply: IDataObject | undefined,
): INodeCredentialTestResult {
	for (const rule of test.rules ?? []) {
		if (rule.type !== 'responseSuccessBody') continue;
		if (at(reply, rule.properties.key) === rule.properties.value) {
			return { status: 'Error', message: rule.properties.message };
		}
	}
	return { status: 'OK', message: 'Connection successful!' };
}

function judgeFailure(
	test: ICredentialTestRequest,
	error: RequestError,
): INodeCredentialTestResult {
	const response = error.cause?.response;
	if (response === undefined) {
		return { status: 'Error', message: error.cause?.code ?? error.message };
	}
	for (const rule of test.rules ?? []) {
		if (rule.type === 'responseCode' && rule.properties.value === response.status) {
			return { status: 'Error', message: rule.properties.message };
		}
	}
	const fallback = `Received HTTP status code: ${response.status}`;
	return { status: 'Error', message: response.statusText || fallback };
}

function at(value: unknown, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>((inner, key) => (inner as IDataObject | undefined)?.[key], value);
}
