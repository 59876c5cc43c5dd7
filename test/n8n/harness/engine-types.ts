import type * as N8nWorkflow from 'n8n-workflow';
import type {
	ICredentialsHelper,
	ICredentialType,
	ICredentialsDecrypted,
	IDataObject,
	IExecuteData,
	INode,
	INodeExecutionData,
	INodeType,
	IRun,
	IRunExecutionData,
	ITaskDataConnections,
	IVersionedNodeType,
	IWorkflowBase,
	IWorkflowExecuteAdditionalData,
	Workflow,
	WorkflowExecuteMode,
} from 'n8n-workflow';

/** A host's n8n-workflow; typed by the newest, the oldest has less. */
export type WorkflowModule = typeof N8nWorkflow;

/** n8n declares an abstract class that no caller asks to be derived from. */
export type CredentialsHelper = Pick<ICredentialsHelper, keyof ICredentialsHelper>;

/** A promise of n8n's that can be cancelled, as the Stop button does. */
export interface CancelableRun extends Promise<IRun> {
	cancel: () => void;
}

export interface LoadedPackage {
	packageName: string;
	nodeTypes: Record<string, { type: INodeType | IVersionedNodeType; sourcePath: string }>;
	credentialTypes: Record<string, { type: ICredentialType; sourcePath: string }>;
	known: { credentials: Record<string, { supportedNodes?: string[] }> };
	loadAll: () => Promise<void>;
}

export interface LifecycleHooks {
	addHandler: (name: string, handler: (...values: unknown[]) => void) => void;
}

type ContextArguments = [
	workflow: Workflow,
	node: INode,
	additionalData: IWorkflowExecuteAdditionalData,
	mode: WorkflowExecuteMode,
	runExecutionData: IRunExecutionData,
	runIndex: number,
	connectionInputData: INodeExecutionData[],
	inputData: ITaskDataConnections,
	executeData: IExecuteData,
	closeFunctions: Array<() => Promise<void>>,
];

/** The parts of n8n-core that the harness uses; n8n-core itself is installed in the hosts only. */
export interface CoreModule {
	PackageDirectoryLoader: new (directory: string) => LoadedPackage;
	WorkflowExecute: new (
		additionalData: IWorkflowExecuteAdditionalData,
		mode: WorkflowExecuteMode,
		data: IRunExecutionData,
	) => { processRunExecutionData: (workflow: Workflow) => CancelableRun };
	ExecutionLifecycleHooks: new (
		mode: WorkflowExecuteMode,
		executionId: string,
		workflowData: IWorkflowBase,
	) => LifecycleHooks;
	ExecuteContext: new (...values: ContextArguments) => object;
	RoutingNode: new (
		context: object,
		nodeType: INodeType,
		credentials: ICredentialsDecrypted,
	) => { runNode: () => Promise<INodeExecutionData[][] | undefined> };
	CredentialTestContext: new (additionalData: IWorkflowExecuteAdditionalData) => object;
	LoadOptionsContext: new (
		workflow: Workflow,
		node: INode,
		additionalData: IWorkflowExecuteAdditionalData,
		path: string,
	) => object;
	InstanceSettings: object;
	getAdditionalKeys: (
		additionalData: IWorkflowExecuteAdditionalData,
		mode: WorkflowExecuteMode,
		data: IRunExecutionData | null,
	) => IDataObject;
}

/** n8n's dependency container. */
export interface Container {
	get: (type: object) => unknown;
	set: (type: object, instance: unknown) => void;
}
