import { setTimeout as sleep } from 'node:timers/promises';
import { RateWindow } from '../../core/rate';
import type { SimReply, SimRequest } from '../../core/types';
import type { FunctionSpec, Platform, SpaceSettings } from '../config';
import { contextOf, eventOf } from './event';
import { loadMain, readPackage, type Main, type UniCloud } from './loader';
import { PlatformError, replyOf } from './reply';

const KB = 1024;
const MB = 1024 * KB;
const DEFAULT_TIMEOUT_S = 5;
const SECOND_MS = 1000;

interface Limits {
	text: number;
	binary: number;
	response: number;
	seconds: number;
}

const LIMITS: Record<Platform, Limits> = {
	aliyun: { text: MB, binary: MB, response: MB, seconds: 60 },
	tencent: { text: 100 * KB, binary: 20 * MB, response: 6 * MB, seconds: 30 },
	alipay: { text: 100 * KB, binary: 20 * MB, response: 6 * MB, seconds: 180 },
};

const TEXT_TYPE = /^(text\/|application\/(json|x-www-form-urlencoded))/i;

/** A cloud space with one function behind a URL. */
export class FunctionHost {
	private main: Main | undefined;
	private timeoutSeconds = DEFAULT_TIMEOUT_S;
	private running = 0;
	private served = 0;
	private readonly window = new RateWindow(SECOND_MS);

	constructor(
		/** May be changed while running. */
		readonly space: SpaceSettings,
		private readonly now: () => number,
		private readonly getPushManager: (options: unknown) => unknown,
	) {}

	/** Loads a function; an earlier one, and whatever it remembered, is gone. */
	deploy(spec: FunctionSpec): void {
		const about = readPackage(spec.path);
		const uniCloud: UniCloud = {};
		// A function that has not switched the extension on finds no push manager.
		const extended = about === undefined || 'uni-cloud-push' in (about.extensions ?? {});
		if (extended) uniCloud.getPushManager = this.getPushManager;
		if (spec.database) uniCloud.database = spec.database;
		this.timeoutSeconds = about?.['cloudfunction-config']?.timeout ?? DEFAULT_TIMEOUT_S;
		this.main = loadMain(spec, uniCloud);
	}

	async serve(request: SimRequest): Promise<SimReply> {
		try {
			return await this.run(request);
		} catch (error) {
			if (error instanceof PlatformError) return error.reply(this.space);
			throw error;
		}
	}

	private async run(request: SimRequest): Promise<SimReply> {
		const { main, space } = this;
		if (!main) throw new PlatformError('InvalidSpace.NotInService', 'no function is deployed');
		const limits = LIMITS[space.platform];
		if (!this.window.take(space.callsPerSecond, this.now()).allowed) {
			throw new PlatformError('Throttling.Api');
		}
		const text = TEXT_TYPE.test(request.headers['content-type'] ?? 'text/plain');
		if ((request.body?.length ?? 0) > (text ? limits.text : limits.binary)) {
			throw new PlatformError('RequestContentLength.Exceeded');
		}
		if (this.running >= space.concurrency) throw new PlatformError('Throttling.Api.Concurrency');
		const result = await this.inTime(() => this.call(main, request), limits.seconds);
		const { status, headers, body } = replyOf(result, space.platform);
		if (body.length > limits.response) throw new PlatformError('ResponseContentLength.Exceeded');
		return { status, headers, body };
	}

	private async call(main: Main, request: SimRequest): Promise<unknown> {
		this.running += 1;
		this.served += 1;
		try {
			const context = contextOf(this.space, `sim-request-${this.served}`);
			return await main(eventOf(request, this.space), context);
		} catch (error) {
			throw new PlatformError('FunctionBizError', messageOf(error));
		} finally {
			this.running -= 1;
		}
	}

	/** The function runs on after its time is up, as it does in the cloud. */
	private async inTime(run: () => Promise<unknown>, longest: number): Promise<unknown> {
		const seconds = Math.min(longest, this.space.timeoutSeconds ?? this.timeoutSeconds);
		const stop = new AbortController();
		const work = run();
		// A failure that comes too late has nobody to go to.
		work.catch(() => undefined);
		const late = sleep(seconds * SECOND_MS, undefined, { signal: stop.signal, ref: false }).then(
			() => {
				throw new PlatformError('RequestTimeout');
			},
		);
		late.catch(() => undefined);
		try {
			return await Promise.race([work, late]);
		} finally {
			stop.abort();
		}
	}
}

/** A function's own realm makes `instanceof Error` useless. */
function messageOf(error: unknown): string {
	const { message } = (error ?? {}) as { message?: unknown };
	return typeof message === 'string' ? message : String(error);
}
