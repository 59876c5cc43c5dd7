import type { IExecuteFunctions } from 'n8n-workflow';

/** n8n gives a node that an AI agent uses a type of its own, and hands the agent the first output only. */
export function isTool(n8n: IExecuteFunctions): boolean {
	return n8n.getNode().type.endsWith('Tool');
}
