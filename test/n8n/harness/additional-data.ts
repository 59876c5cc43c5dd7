import type { IDataObject, IWorkflowExecuteAdditionalData } from 'n8n-workflow';

import type { CredentialsHelper, LifecycleHooks } from './engine-types';

const BASE = 'http://localhost:5678';

interface Surroundings {
	credentialsHelper: CredentialsHelper;
	executionId?: string;
	hooks?: LifecycleHooks;
	sendDataToUI?: (type: string, data: IDataObject | IDataObject[]) => void;
	currentNodeParameters?: IDataObject;
}

function unavailable(what: string) {
	return async (): Promise<never> => {
		throw new Error(`${what} is not part of the harness`);
	};
}

/** What n8n's server hands to the engine. The waiting URLs must parse: expressions read them. */
export function makeAdditionalData(around: Surroundings): IWorkflowExecuteAdditionalData {
	const data = {
		...around,
		currentNodeExecutionIndex: 0,
		restApiUrl: `${BASE}/rest`,
		instanceBaseUrl: `${BASE}/`,
		formBaseUrl: `${BASE}/form`,
		formWaitingBaseUrl: `${BASE}/form-waiting`,
		formTestBaseUrl: `${BASE}/form-test`,
		webhookBaseUrl: `${BASE}/webhook`,
		webhookWaitingBaseUrl: `${BASE}/webhook-waiting`,
		webhookTestBaseUrl: `${BASE}/webhook-test`,
		mcpBaseUrl: `${BASE}/mcp`,
		mcpTestBaseUrl: `${BASE}/mcp-test`,
		variables: {},
		userId: 'harness-user',
		logAiEvent: () => undefined,
		setExecutionStatus: () => undefined,
		getRuntimeCredential: async () => undefined,
		getRunExecutionData: async () => undefined,
		executeWorkflow: unavailable('executeWorkflow'),
		startRunnerTask: unavailable('startRunnerTask'),
	};
	// The engine reads `hooks`, which the public type does not name.
	return data as unknown as IWorkflowExecuteAdditionalData;
}
