import { DAY_MS } from '../../core/dates';
import type { Phone } from '../../core/types';
import type { MpaasApp } from '../app';
import { ALL_VERSIONS, type Action, type Call } from '../call';
import { PLATFORM_OF } from '../devices';
import { BusinessError } from '../errors';
import type { Params } from '../params';
import { COMMON_PARAMS, readChannel, readHead } from '../push/common';
import { readExtended } from '../push/extended';
import { contentFrom } from '../push/fromTemplate';
import { sendOrSchedule } from '../push/schedule';
import { KIND } from '../push/sent';
import { BROADCAST_TYPES } from '../push/targets';

const BOUND = 0;
const EVERYBODY = 1;
const OWN_CHANNEL = 1;
/** Days behind the numbers of `BindPeriod` and `UnBindPeriod`. */
const PERIOD_DAYS: Record<number, number> = { 1: 7, 2: 15, 3: 60, 4: Infinity };

/** One template for all devices of a platform. */
export const pushBroadcast: Action = {
	name: 'PushBroadcast',
	versions: ALL_VERSIONS,
	family: 'push',
	params: [
		...COMMON_PARAMS,
		'Msgkey',
		'TemplateName',
		'TemplateKeyValue',
		'PushStatus',
		'BindPeriod',
		'UnBindPeriod',
		'AndroidChannel',
		'TimeMode',
		'BindStartTime',
		'BindEndTime',
		'UnBindStartTime',
		'UnBindEndTime',
	],
	handle(call) {
		const { app, params } = call;
		const head = readHead(call, KIND.broadcast, BROADCAST_TYPES);
		const msgKey = params.need('Msgkey');
		const template = app.templateFor(params.text('TemplateName'));
		const content = contentFrom(call, template, params, readExtended(params));
		const status = readStatus(call);
		const ownChannel = readAndroidChannel(params, status);
		const channel = readChannel(params);
		const crowd = crowdOf(app, params, status, PLATFORM_OF[head.deliveryType]);
		return sendOrSchedule(call, {
			...head,
			...channel,
			ownChannel: channel.ownChannel || ownChannel,
			template,
			letters: [{ target: '', msgKey, content }],
			crowd,
		});
	},
};

/** Logged-in users, all, or logged-out ones, and the periods each needs. */
function readStatus({ app, params }: Call): number {
	const given = params.choice('PushStatus', [0, 1, 2]);
	const status = given ?? BOUND;
	const { bindPeriodRequired } = app.settings;
	const needed =
		bindPeriodRequired === 'always' || (bindPeriodRequired === 'withStatus' && given === BOUND);
	const bind = params.choice('BindPeriod', [1, 2, 3, 4]);
	// Explicit ranges of the vendor's library stand in for a period.
	const ranged = params.text('TimeMode') !== undefined;
	if (status === BOUND && needed && bind === undefined && !ranged) {
		throw new BusinessError(3028, 'BindPeriod');
	}
	const unbind = params.integer('UnBindPeriod');
	if (status !== BOUND && unbind === undefined && !ranged) throw new BusinessError(3051);
	if (unbind !== undefined && !(unbind in PERIOD_DAYS)) throw new BusinessError(3052);
	return status;
}

function readAndroidChannel(params: Params, status: number): boolean {
	const channel = params.integer('AndroidChannel');
	if (channel !== undefined && channel !== 1 && channel !== 2) throw new BusinessError(3057);
	const own = channel === OWN_CHANNEL;
	if (own && status === EVERYBODY && params.text('DeliveryType') === '1') {
		throw new BusinessError(3053);
	}
	return own;
}

/** Reads the periods now; who fits is decided when the push goes out. */
function crowdOf(
	app: MpaasApp,
	params: Params,
	status: number,
	platform: string | undefined,
): (phone: Phone) => boolean {
	const since = (time: number | undefined, period: string, prefix: string): boolean => {
		if (time === undefined) return false;
		const days = PERIOD_DAYS[params.integer(period) ?? 4] ?? Infinity;
		const from = params.integer(`${prefix}StartTime`) ?? -Infinity;
		const until = params.integer(`${prefix}EndTime`) ?? Infinity;
		return time >= Math.max(from, app.now() - days * DAY_MS) && time <= until;
	};
	return (phone) => {
		if (phone.platform !== platform) return false;
		const { boundAt, unboundAt } = app.bindingOf(phone);
		const bound = status <= EVERYBODY && since(boundAt, 'BindPeriod', 'Bind');
		return bound || (status >= EVERYBODY && since(unboundAt, 'UnBindPeriod', 'UnBind'));
	};
}
