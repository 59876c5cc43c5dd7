import { ALL_VERSIONS, type Action, type Call } from '../call';
import { BusinessError, invalid } from '../errors';
import type { Params } from '../params';
import {
	COMMON_PARAMS,
	LIVE_PARAMS,
	readChannel,
	readHead,
	readLiveActivity,
} from '../push/common';
import type { Letter } from '../push/draft';
import { readExtended, readInnerExtended } from '../push/extended';
import { contentFrom } from '../push/fromTemplate';
import { sendOrSchedule } from '../push/schedule';
import { KIND } from '../push/sent';
import { checkToken, MULTIPLE_TYPES } from '../push/targets';
import type { Template } from '../templates';

const MAX_TARGETS = 100;
const MEMBERS = ['Target', 'MsgKey', 'TemplateKeyValue', 'ExtendedParams'];

/** One template, filled in for each of up to a hundred targets. */
export const pushMultiple: Action = {
	name: 'PushMultiple',
	versions: ALL_VERSIONS,
	family: 'push',
	params: [...COMMON_PARAMS, ...LIVE_PARAMS, 'TemplateName', 'TargetMsg.'],
	handle(call) {
		const { app, params } = call;
		const head = readHead(call, KIND.multiple, MULTIPLE_TYPES);
		const entries = params.list('TargetMsg');
		if (entries.length === 0) throw new BusinessError(3021);
		if (entries.length > MAX_TARGETS) throw new BusinessError(3055);
		const addressed = entries.map((entry, i) => ({ entry, ...readAddress(params, entry, i + 1) }));
		const template = app.templateFor(params.text('TemplateName'));
		readLiveActivity(params, head.deliveryType);
		const common = readExtended(params);
		const letters = addressed.map(({ entry, target, msgKey }): Letter => {
			return { target, msgKey, content: contentOf(call, template, entry, common) };
		});
		return sendOrSchedule(call, { ...head, ...readChannel(params), template, letters });
	},
};

function readAddress(params: Params, entry: Params, n: number): { target: string; msgKey: string } {
	const unknown = entry.names().find((name) => !MEMBERS.includes(name));
	if (unknown !== undefined) throw invalid(`TargetMsg.${n}.${unknown}`);
	const target = entry.text('Target');
	if (target === undefined) throw new BusinessError(3021, `TargetMsg.${n}`);
	checkToken(params, target);
	const msgKey = entry.text('MsgKey');
	if (msgKey === undefined) throw new BusinessError(3028, `TargetMsg.${n}.MsgKey`);
	return { target, msgKey };
}

function contentOf(
	call: Call,
	template: Template,
	entry: Params,
	common: Record<string, unknown>,
): Letter['content'] {
	return contentFrom(call, template, entry, { ...common, ...readInnerExtended(entry) });
}
