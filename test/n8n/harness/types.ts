import type {
	ExecutionStatus,
	ICredentialDataDecryptedObject,
	IConnections,
	IDataObject,
	INode,
	INodeCredentialTestResult,
	INodeExecutionData,
	INodeListSearchResult,
	INodeParameters,
	INodePropertyOptions,
	INodeType,
	INodeTypeDescription,
	IPinData,
	IRunExecutionData,
	ICredentialType,
	IWorkflowSettings,
	NodeExecutionHint,
	OnError,
	WorkflowExecuteMode,
} from 'n8n-workflow';

export const HOST_NAMES = ['oldest', 'newest'] as const;
export type HostName = (typeof HOST_NAMES)[number];

/** Credential data by credential type. */
export type CredentialSet = Record<string, ICredentialDataDecryptedObject>;

/** The node under test in the shortcut Trigger -> Node -> Accepted / Refused. */
export interface NodeUnderTest {
	/** Name of a node of the package, a built-in of the harness or a key of `nodeTypes`. */
	type: string;
	parameters?: INodeParameters;
	typeVersion?: number;
	onError?: OnError;
	retryOnFail?: boolean;
	maxTries?: number;
	/** Milliseconds. */
	waitBetweenTries?: number;
	executeOnce?: boolean;
	alwaysOutputData?: boolean;
}

export interface RunOptions {
	/** The shortcut; or give `nodes` and `connections`. */
	node?: NodeUnderTest;
	nodes?: Array<Partial<INode> & Pick<INode, 'name' | 'type'>>;
	connections?: IConnections;
	/** Rows that the trigger emits; for binary data give `inputItems`. */
	items?: IDataObject[];
	inputItems?: INodeExecutionData[];
	/** Expression that the nodes after the node under test evaluate for each item. */
	trace?: string;
	credentials?: CredentialSet;
	/** Node types that exist in this run only. */
	nodeTypes?: Record<string, INodeType>;
	pinData?: IPinData;
	settings?: IWorkflowSettings;
	executionId?: string;
	mode?: WorkflowExecuteMode;
	/** A failed run to go on with where it stopped, as n8n's "Retry execution" does in a new execution. */
	retryOf?: RunReport;
}

export interface LogEntry {
	level: 'error' | 'warn' | 'info' | 'debug';
	message: string;
	meta?: unknown;
}

export interface RunReport {
	status: ExecutionStatus;
	error?: { name?: string; message: string; description?: string | null; context?: IDataObject };
	/** Items by node name and output, of each node's last run. */
	outputs: Record<string, INodeExecutionData[][]>;
	/** The node under test: its first output, "Invalid Targets" where it has that, and its error output. */
	accepted: INodeExecutionData[];
	invalid: INodeExecutionData[];
	refused: INodeExecutionData[];
	/** Values of `trace` after each of these outputs. */
	traced: { accepted: unknown[]; invalid?: unknown[]; refused: unknown[] };
	hints: NodeExecutionHint[];
	logs: LogEntry[];
	/** What `sendMessageToUI` showed in the browser's console. */
	messages: unknown[];
	contextData: IDataObject;
	/** Names of the nodes in the order they ran. */
	executed: string[];
	durationMs: number;
	data: IRunExecutionData;
}

export interface RunningWorkflow {
	done: Promise<RunReport>;
	/** What the Stop button does. */
	cancel: () => void;
}

export interface ListOptions {
	/** Node name without the package's. */
	node: string;
	method: string;
	parameters?: INodeParameters;
	credentials?: CredentialSet;
}

/** One n8n with the built package loaded. */
export interface Host {
	readonly name: HostName;
	readonly version: string;
	/** Where the package was installed for this host. */
	readonly packageDir: string;
	readonly packageName: string;
	readonly nodeNames: string[];
	readonly credentialNames: string[];
	/** Milliseconds that loading n8n took, and loading the package. */
	readonly timings: { engineMs: number; packageMs: number };
	description: (node: string) => INodeTypeDescription;
	credentialType: (name: string) => ICredentialType;
	start: (options: RunOptions) => RunningWorkflow;
	run: (options: RunOptions) => Promise<RunReport>;
	testCredential: (
		type: string,
		data: ICredentialDataDecryptedObject,
	) => Promise<INodeCredentialTestResult>;
	loadOptions: (options: ListOptions) => Promise<INodePropertyOptions[]>;
	listSearch: (
		options: ListOptions & { filter?: string; paginationToken?: string },
	) => Promise<INodeListSearchResult>;
	/** Switches n8n's filter for outgoing connections; false when this n8n has none. */
	filterEgress: (enabled: boolean) => boolean;
	/** Everything that a report holds, as text in which to look for a secret. */
	dump: (report: RunReport) => string;
}

export interface Harness {
	/** Hosts are loaded once a process. `packageDir` defaults to this repository. */
	host: (name: HostName, packageDir?: string) => Promise<Host>;
}
