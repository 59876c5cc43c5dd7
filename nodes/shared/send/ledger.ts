import { createHash } from 'node:crypto';

import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { SendResult } from '../../../client';
import { isPushError, isUnclear, stillUnclear } from '../run/failure';
import { settle } from '../run/settle';
import { isTool } from '../run/tool';
import { RefusedBefore, RepeatRefused, type Refused, type Unclear } from './retold';

/** What a send was, so that later tries find it by whom it was for. */
export interface Address {
	type: string;
	/** What stood for the message at the first try of the run. */
	message: string;
	/** What stands for the message in the send's name. */
	bodyKey: string;
	/** Tells the item, where it was kept apart from others; else empty. */
	apart: string;
	targets: string[];
}

/** What is kept of one send for the further tries of its run. */
interface Entry {
	/** An {@link Address} in JSON: n8n stores what is kept, and a text costs it far less than a list. */
	address?: string;
	/** The idempotency key, fixed before the first attempt. */
	key?: string;
	/** Set when the vendor accepted: what it said. */
	result?: object;
	/** Set when the last attempt got no answer and there is no key that makes repeating it safe. */
	unclear?: Unclear;
	/** Set when it may have been carried out though the reply was lost; repeating it is safe. */
	doubtful?: boolean;
	/** Set when the vendor refused and the targets were then sent to in smaller calls. */
	refused?: Refused;
}

interface Page {
	/** The first execution, when later ones retry it. */
	execution: string;
	run: number;
	sends: Record<string, Entry>;
	/** What stands for the message of all items, or for each item's own. */
	message?: string;
	messages?: string[];
}

/**
 * Whether the run came to no good end. n8n counts each try of a tool as a run, so that the next run is
 * taken for a further try; after a good end it is the agent's next call.
 */
function isOpen(page: Page | undefined): boolean {
	const sends = Object.values(page?.sends ?? {});
	return sends.some(({ result, refused }) => result === undefined && refused === undefined);
}

const PAGE = 'chinaPushLedger';

/** What stands for a message. */
export function digest(message: string): string {
	return createHash('sha256').update(message).digest('base64url').slice(0, 22);
}

/**
 * Remembers, through n8n's tries of one node run, what was sent or changed. Retry On Fail and "Retry execution"
 * run the whole node again for all items: what was accepted is then replayed, and what was unclear is repeated
 * only with its key.
 */
export class Ledger {
	private readonly page: Page;
	private readonly isTool: boolean;
	/** Another node or another installation may send the same to the same: their keys must differ. */
	private readonly origin: readonly string[];

	constructor(n8n: IExecuteFunctions) {
		this.origin = [n8n.getInstanceId(), n8n.getNode().id];
		const store: IDataObject = n8n.getContext('node');
		const execution = n8n.getExecutionId() ?? '';
		const run = Number(n8n.getWorkflowDataProxy(0).$runIndex ?? 0);
		const known = store[PAGE] as unknown as Page | undefined;
		this.isTool = isTool(n8n);
		const sameRun = known?.run === run || (this.isTool && isOpen(known));
		// "Retry execution" goes on in a new execution, with what n8n stored of the failed one.
		const sameExecution = known?.execution === execution || n8n.getMode() === 'retry';
		if (known !== undefined && sameRun && sameExecution) {
			this.page = known;
		} else {
			this.page = { execution, run, sends: {} };
			store[PAGE] = this.page;
		}
	}

	/** Names a send by what it consists of: the same input of the same run has the same name. */
	name(...parts: string[]): string {
		const hash = createHash('sha256');
		const { execution, run } = this.page;
		for (const part of [...this.origin, execution, String(run), ...parts]) {
			hash.update(`${part.length}:${part};`);
		}
		return hash.digest('base64url').slice(0, 27);
	}

	/**
	 * What stands for an item's message through the tries. The first that sends it fixes it: with the time in it,
	 * the same message reads differently at the next, and a user may mend it before retrying. `wasSent` tells of
	 * earlier names; a message that all items have needs one name for them all. An agent's calls are not told from
	 * tries, and may hold other messages.
	 */
	messageName(
		message: string,
		itemIndex: number,
		wasSent: (name: string) => boolean = () => true,
		isOfAll = false,
	): string {
		const { isTool, page } = this;
		if (isTool) return message;
		if (isOfAll && page.messages === undefined) return (page.message ??= message);
		const names = (page.messages ??= []);
		const name = names[itemIndex] ?? page.message ?? message;
		return (names[itemIndex] = name === message || wasSent(name) ? name : message);
	}

	/** Notes what a send is before it is made. */
	address(name: string, address: Address): void {
		this.page.sends[name] = { ...this.page.sends[name], address: JSON.stringify(address) };
	}

	/** What was carried out, or may have been. */
	carriedOut(): Address[] {
		return Object.values(this.page.sends).flatMap(({ address, result, unclear, doubtful }) =>
			address !== undefined && (result ?? unclear ?? doubtful) !== undefined
				? [JSON.parse(address) as Address]
				: [],
		);
	}

	/** The result of a send that was accepted in an earlier try. */
	accepted(name: string): SendResult | undefined {
		return this.page.sends[name]?.result as SendResult | undefined;
	}

	/** What came of a change in an earlier try; undefined when it is to be made, for the first time or again. */
	changed(name: string): IDataObject | Error | undefined {
		const result = this.page.sends[name]?.result;
		return result === undefined ? this.refusal(name) : { ...result, replayed: true };
	}

	/** The keys fixed for the named sends; those still without one get theirs from `take`, in one go. */
	async keys(
		names: readonly string[],
		take: (names: string[]) => Promise<Array<string | undefined>>,
	): Promise<Array<string | undefined>> {
		const missing = names.filter((name) => this.page.sends[name]?.key === undefined);
		const fresh = missing.length === 0 ? [] : await take(missing);
		missing.forEach((name, index) => {
			this.page.sends[name] = { ...this.page.sends[name], key: fresh[index] };
		});
		return names.map((name) => this.page.sends[name]?.key);
	}

	record(name: string, result: object): void {
		this.page.sends[name] = { ...this.page.sends[name], result };
	}

	/** Why a send must not be repeated: what became of its last attempt is unknown. */
	refusal(name: string): Error | undefined {
		const unclear = this.page.sends[name]?.unclear;
		return unclear === undefined ? undefined : new RepeatRefused(unclear);
	}

	/** Keeps sends from being repeated after a failure that leaves open whether they were carried out. */
	bar(names: readonly string[], error: Error): void {
		if (!isPushError(error) || !isUnclear(error)) return;
		const { message, hint, code } = error;
		for (const name of names) {
			const { address } = this.page.sends[name] ?? {};
			this.page.sends[name] = { address, unclear: { message, hint, code } };
		}
	}

	/** Notes that it may have been carried out, for what a later refusal of it means. */
	doubt(name: string): void {
		this.page.sends[name] = { ...this.page.sends[name], doubtful: true };
	}

	isDoubtful(name: string): boolean {
		return this.page.sends[name]?.doubtful === true;
	}

	/**
	 * Keeps a refused call from being made again as a whole: its parts were sent by themselves, and if the
	 * vendor took the whole now, their targets would get the message twice.
	 */
	split(name: string, error: Error): void {
		const { message } = error;
		const {
			code = '',
			hint = '',
			invalidTargets = [],
			httpStatus,
		} = isPushError(error) ? error : {};
		const refused = { message, code, hint, invalidTargets, httpStatus };
		this.page.sends[name] = { ...this.page.sends[name], refused };
	}

	/**
	 * Carries out a send unless an earlier try already did. `safeKey` is false where a key does not make
	 * a repetition safe.
	 * @throws what `send` throws; a send that cannot be repeated safely fails again without being repeated
	 */
	async once(
		name: string,
		take: () => Promise<string | undefined>,
		send: (key: string | undefined) => Promise<SendResult>,
		safeKey = true,
	): Promise<SendResult & { replayed?: true }> {
		const earlier = this.earlier(name);
		if (earlier !== undefined) return earlier as SendResult & { replayed: true };
		const [key] = await this.keys([name], async () => [await take()]);
		const done = await settle(async () => await send(key));
		if (done.ok) {
			this.record(name, done.value);
			return done.value;
		}
		if (key !== undefined && safeKey) throw this.judge(name, done.error);
		this.bar([name], done.error);
		throw done.error;
	}

	/** What a failure says of a send, which an earlier try with the same key may have carried out. */
	judge(name: string, error: Error): Error {
		if (isUnclear(error)) this.doubt(name);
		return this.isDoubtful(name) ? stillUnclear(error) : error;
	}

	/**
	 * Stands for {@link once} when nothing more is to be sent.
	 * @throws what an earlier try failed with for good, or `stop`
	 */
	recall(name: string, stop: Error): SendResult & { replayed: true } {
		const earlier = this.earlier(name);
		if (earlier !== undefined) return earlier as SendResult & { replayed: true };
		throw this.isDoubtful(name) ? stillUnclear(stop) : stop;
	}

	/** What came of it in an earlier try; undefined when it is still to be done. */
	private earlier(name: string): object | undefined {
		const result = this.page.sends[name]?.result;
		if (result !== undefined) return { ...result, replayed: true };
		const refusal = this.refusal(name);
		if (refusal !== undefined) throw refusal;
		const refused = this.page.sends[name]?.refused;
		if (refused !== undefined) throw new RefusedBefore(refused);
		return undefined;
	}
}
