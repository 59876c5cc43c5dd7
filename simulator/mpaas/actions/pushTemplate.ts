import { ALL_VERSIONS, type Action } from '../call';
import {
	COMMON_PARAMS,
	LIVE_PARAMS,
	readChannel,
	readHead,
	readLiveActivity,
	readSms,
	SMS_PARAMS,
} from '../push/common';
import { readExtended } from '../push/extended';
import { contentFrom } from '../push/fromTemplate';
import { sendOrSchedule } from '../push/schedule';
import { KIND } from '../push/sent';
import { readTargets, SINGLE_TYPES } from '../push/targets';

/** One template, filled in once, for up to ten targets. */
export const pushTemplate: Action = {
	name: 'PushTemplate',
	versions: ALL_VERSIONS,
	family: 'push',
	params: [
		...COMMON_PARAMS,
		...SMS_PARAMS,
		...LIVE_PARAMS,
		'TargetMsgkey',
		'TemplateName',
		'TemplateKeyValue',
	],
	handle(call) {
		const { app, params } = call;
		const head = readHead(call, KIND.template, SINGLE_TYPES);
		const targets = readTargets(params);
		const template = app.templateFor(params.text('TemplateName'));
		const content = contentFrom(call, template, params, readExtended(params));
		const live = readLiveActivity(params, head.deliveryType);
		if (live !== undefined) content.body = live;
		return sendOrSchedule(call, {
			...head,
			...readChannel(params),
			template,
			letters: targets.map((target) => ({ ...target, content })),
			sms: readSms(params),
		});
	},
};
