import type { UnipushApp } from '../app';
import { PushError } from '../errors';
import type { SendArgument } from './schema';
import type { TargetName } from './targets';

/** Permissions a message needs. */
export function checkPermissions(app: UnipushApp, argument: SendArgument, target: TargetName) {
	if (target === 'getui_custom_tag') app.require('custom_tag_push', 30000);
	if (target === 'getui_big_data_tag') app.require('tag_push', 30003);
	// Documented as a parameter of broadcasts only; elsewhere it is not looked at.
	if (target === 'all' && argument.settings?.schedule_time !== undefined) {
		app.require('schedule', 30002);
	}
	const rules = Object.entries(argument.settings?.strategy ?? {});
	if (rules.some(([name, rule]) => name !== 'default' || rule !== 1)) {
		app.require('strategy', app.cases.strategyDenied);
	}
}

/** Takes one push out of every quota it counts in. */
export function takeQuotas(app: UnipushApp, argument: SendArgument, target: TargetName): void {
	const { quotas, settings } = app;
	const { limits } = settings;
	quotas.checkDay('push', limits.pushesPerDay, 30009);
	if (target === 'all') {
		quotas.checkDay('all', limits.broadcastsPerDay, 30007);
		quotas.checkDay('app', limits.tagPushesPerDay, 30010);
		quotas.perMinute('app', limits.broadcastsPerMinute, 30014);
		quotas.add('all');
		quotas.add('app');
	} else if (target === 'getui_big_data_tag') {
		if ((argument.getui_big_data_tag?.length ?? 0) > limits.tagConditions) {
			throw new PushError(30016);
		}
		quotas.checkDay('tag', limits.ownTagPushesPerDay, 30004);
		quotas.checkDay('app', limits.tagPushesPerDay, 30010);
		quotas.perMinute('app', limits.broadcastsPerMinute, 30014);
		quotas.add('tag');
		quotas.add('app');
	} else if (target === 'getui_custom_tag') {
		quotas.checkDay('customTag', limits.customTagPushesPerDay, 30006);
		quotas.perMinute('customTag', limits.customTagPushesPerMinute, 30013);
		quotas.add('customTag');
	}
	quotas.add('push');
}

/** A message to several devices goes over the vendor's list interface. */
export function takeListQuota(app: UnipushApp): void {
	app.quotas.checkDay('list', app.settings.limits.listsPerDay, 30008);
	app.quotas.perMinute('list', app.settings.limits.listsPerMinute, 30015);
	app.quotas.add('list');
}
