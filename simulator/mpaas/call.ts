import type { MpaasApp } from './app';
import type { Params } from './params';
import type { Family } from './reply';

/** An authenticated call of an app. */
export interface Call {
	app: MpaasApp;
	params: Params;
	action: string;
	now: number;
}

/** One action of the vendor's RPC interface. */
export interface Action {
	name: string;
	/** API versions that have it. */
	versions: readonly string[];
	family: Family;
	/** Names it takes; a name ending in a dot stands for its members. */
	params: readonly string[];
	/** Lists TenantId as required. */
	tenant?: boolean;
	/** Answers the members beside the envelope. */
	handle(call: Call): Record<string, unknown>;
}

export const LATEST = ['2020-10-28'] as const;
export const SINCE_2020 = ['2020-07-10', '2020-10-28'] as const;
export const ALL_VERSIONS = ['2019-08-21', '2020-07-10', '2020-10-28'] as const;
