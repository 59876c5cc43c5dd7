import { ALL_VERSIONS, type Action, type Call } from '../call';
import { BusinessError } from '../errors';
import {
	checkSize,
	COMMON_PARAMS,
	LIVE_PARAMS,
	readChannel,
	readHead,
	readLiveActivity,
	readPicture,
	readSilent,
	readSms,
	SMS_PARAMS,
} from '../push/common';
import type { Content, Draft } from '../push/draft';
import { readExtended } from '../push/extended';
import { sendOrSchedule } from '../push/schedule';
import { KIND } from '../push/sent';
import { readTargets, SINGLE_TYPES } from '../push/targets';

/** One text for up to ten targets. */
export const pushSimple: Action = {
	name: 'PushSimple',
	versions: ALL_VERSIONS,
	family: 'push',
	params: [
		...COMMON_PARAMS,
		...SMS_PARAMS,
		...LIVE_PARAMS,
		'TargetMsgkey',
		'Title',
		'Content',
		'PushStyle',
		'Uri',
		'ImageUrls',
		'IconUrls',
	],
	handle(call) {
		const { app, params } = call;
		const head = readHead(call, KIND.simple, SINGLE_TYPES);
		const targets = readTargets(params);
		const content = readContent(call, head.deliveryType);
		checkSize(content, app.settings.maxBodyBytes, 3043);
		const draft: Draft = {
			...head,
			...readChannel(params),
			letters: targets.map((target) => ({ ...target, content })),
			sms: readSms(params),
		};
		return sendOrSchedule(call, draft);
	},
};

function readContent({ params }: Call, deliveryType: number): Content {
	const title = params.text('Title');
	const body = params.text('Content');
	if (title === undefined || body === undefined) throw new BusinessError(3024);
	const live = readLiveActivity(params, deliveryType);
	params.choice('PushStyle', [0, 1, 2]);
	return {
		title: live === undefined ? title : `Live Activity: ${title}`,
		body: live ?? body,
		uri: params.text('Uri'),
		image: readPicture(params, 'ImageUrls'),
		icon: readPicture(params, 'IconUrls'),
		extras: readExtended(params),
		silent: readSilent(params),
	};
}
