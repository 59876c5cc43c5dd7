import { DemoError } from './say';

export interface Workflow {
	id: string;
	name: string;
	versionId: string;
	active: boolean;
}

export interface Credential {
	id: string;
	name: string;
	type: string;
}

export interface CredentialTest {
	status: 'OK' | 'Error';
	message: string;
}

/** n8n's REST API as its own editor uses it. */
export class N8nRest {
	private cookie = '';

	constructor(readonly url: string) {}

	/** Creates the owner on a fresh n8n, then signs in. */
	async signIn(email: string, password: string): Promise<void> {
		const settings = await this.call<{ userManagement: { showSetupOnFirstLoad: boolean } }>(
			'GET',
			'/settings',
		);
		if (settings.userManagement.showSetupOnFirstLoad) {
			const owner = { email, password, firstName: 'Demo', lastName: 'Owner' };
			await this.call('POST', '/owner/setup', owner);
		}
		await this.call('POST', '/login', { emailOrLdapLoginId: email, password });
	}

	listCredentials(): Promise<Credential[]> {
		return this.call('GET', '/credentials');
	}

	createCredential(name: string, type: string, data: object): Promise<Credential> {
		return this.call('POST', '/credentials', { name, type, data });
	}

	updateCredential(id: string, name: string, type: string, data: object): Promise<Credential> {
		return this.call('PATCH', `/credentials/${id}`, { name, type, data });
	}

	testCredential(credential: Credential, data: object): Promise<CredentialTest> {
		return this.call('POST', '/credentials/test', { credentials: { ...credential, data } });
	}

	async findWorkflow(id: string): Promise<Workflow | undefined> {
		const { exists } = await this.call<{ exists: boolean }>('GET', `/workflows/${id}/exists`);
		return exists ? await this.call('GET', `/workflows/${id}`) : undefined;
	}

	createWorkflow(workflow: object): Promise<Workflow> {
		return this.call('POST', '/workflows', workflow);
	}

	updateWorkflow(id: string, workflow: object): Promise<Workflow> {
		return this.call('PATCH', `/workflows/${id}?forceSave=true`, workflow);
	}

	/** Publishes the given version, so that its webhooks listen. */
	publishWorkflow({ id, versionId }: Workflow): Promise<Workflow> {
		return this.call('POST', `/workflows/${id}/activate`, { versionId });
	}

	/** Ids of a workflow's failed executions, the newest first. */
	async failedExecutions(workflowId: string): Promise<string[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId, status: ['error'] }));
		const { results } = await this.call<{ results: Array<{ id: string }> }>(
			'GET',
			`/executions?filter=${filter}`,
		);
		return results.map(({ id }) => id);
	}

	/** Does what the button "Retry with original workflow" does; resolves to the status of the new execution. */
	async retryExecution(id: string): Promise<string> {
		const { status } = await this.call<{ status: string }>('POST', `/executions/${id}/retry`, {
			loadWorkflow: false,
		});
		return status;
	}

	private async call<T>(method: string, path: string, body?: object): Promise<T> {
		const response = await fetch(`${this.url}/rest${path}`, {
			method,
			headers: { 'content-type': 'application/json', cookie: this.cookie },
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		const text = await response.text();
		if (!response.ok) {
			throw new DemoError(
				`n8n answered ${response.status} to ${method} ${path}: ${text.slice(0, 300)}`,
				'if the demo folder was used before with other settings, delete demo/.n8n and run again.',
			);
		}
		const cookies = response.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
		if (cookies.length > 0) this.cookie = cookies.join('; ');
		return (JSON.parse(text) as { data: T }).data;
	}
}
