import type { Simulator } from '../../simulator';
import { DemoError } from './say';

const RUN_LIMIT_MS = 600_000;

/** What the main workflow answers to the call of its webhook. */
export interface Answer {
	execution: string;
	rows: number;
	accepted: number;
	refused: number;
}

/** One run of the main workflow. */
export interface Campaign {
	answer: Answer;
	seconds: number;
	/** Calls the vendor got during the run, by operation. */
	calls: Record<string, number>;
	connections: number;
}

/** Calls the main workflow's webhook and waits for its answer. */
export async function runCampaign(n8nUrl: string, vendor: Simulator): Promise<Campaign> {
	const before = vendor.requests.counters();
	const connectionsBefore = vendor.connections;
	const start = performance.now();
	const answer = await callWebhook<Answer>(n8nUrl, 'spring-sale', {});
	const seconds = (performance.now() - start) / 1000;
	const calls = Object.entries(vendor.requests.counters())
		.map(([operation, count]) => [operation, count - (before[operation] ?? 0)] as const)
		.filter(([, count]) => count > 0);
	return {
		answer,
		seconds,
		calls: Object.fromEntries(calls),
		connections: vendor.connections - connectionsBefore,
	};
}

/** Calls the webhook of a published workflow. */
export async function callWebhook<T>(n8nUrl: string, path: string, body: object): Promise<T> {
	const response = await fetch(`${n8nUrl}/webhook/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
		signal: AbortSignal.timeout(RUN_LIMIT_MS),
	});
	const text = await response.text();
	if (!response.ok || text === '') {
		throw new DemoError(
			`the webhook "${path}" answered ${response.status}: ${text.slice(0, 300)}`,
			`open ${n8nUrl}, Executions, to see at which node the run ended.`,
		);
	}
	return JSON.parse(text) as T;
}
