import { toForm } from '../../../client/mpaas/schemas/wire';
import {
	broadcastRequest,
	multipleRequest,
	simpleRequest,
	templateRequest,
} from '../../../client/mpaas/schemas/push';

// The examples of the seed document: what its Java, Python and Node.js samples set, in the vendor's names.

const STRATEGY =
	'{"fixedTime":1630303126000,"startTime":1625673600000,"endTime":1630303126000,"circleType":1,"circleValue":[1, 7],"time":"13:45:11"}';

const STRATEGY_SENT =
	'{"fixedTime":1630303126000,"startTime":1625673600000,"endTime":1630303126000,"circleType":1,"circleValue":[1,7],"time":"13:45:11"}';

const PICTURE = 'https://pre-mpaas.oss-cn-hangzhou.aliyuncs.com/tmp/test.png';

const form = (schema: { parse(input: unknown): object }, input: object): Record<string, string> =>
	toForm(schema.parse(input));

test('The simple push of the Java sample', () => {
	const imageUrls = JSON.stringify({
		defaultUrl: PICTURE,
		oppoUrl: PICTURE,
		miuiUrl: PICTURE,
		fcmUrl: PICTURE,
		iosUrl: PICTURE,
	});
	const iconUrls = JSON.stringify({
		defaultUrl: PICTURE,
		hmsUrl: PICTURE,
		oppoUrl: PICTURE,
		miuiUrl: PICTURE,
	});
	const common = {
		AppId: 'ONEX570DA89211721',
		WorkspaceId: 'test',
		TaskName: '测试任务',
		Title: '测试',
		Content: '测试',
	};
	expect(
		form(simpleRequest, {
			...common,
			DeliveryType: 3,
			ExtendedParams: { key1: 'value1' },
			ExpiredSeconds: 300,
			PushStyle: 2,
			ImageUrls: imageUrls,
			IconUrls: iconUrls,
			StrategyType: 2,
			StrategyContent: STRATEGY,
			TargetMsgkey: { user1024: '1578807462788' },
		}),
	).toEqual({
		...common,
		DeliveryType: '3',
		ExtendedParams: '{"key1":"value1"}',
		ExpiredSeconds: '300',
		PushStyle: '2',
		ImageUrls: imageUrls,
		IconUrls: iconUrls,
		StrategyType: '2',
		StrategyContent: STRATEGY_SENT,
		TargetMsgkey: '{"user1024":"1578807462788"}',
	});
});

test.each([
	['Python', 'python测试', '测试2', 'python测试任务'],
	['Node.js', 'Node测试', '测试', 'Node测试任务'],
])('The simple push of the %s sample', (_language, Title, Content, TaskName) => {
	const common = { AppId: 'ONEX570DA89211721', WorkspaceId: 'test', Title, Content, TaskName };
	const TargetMsgkey = '{"userid1024":"1578807462788"}';
	expect(
		form(simpleRequest, { ...common, DeliveryType: 3, ExpiredSeconds: 600, TargetMsgkey }),
	).toEqual({ ...common, DeliveryType: '3', ExpiredSeconds: '600', TargetMsgkey });
});

test('The template push of the samples', () => {
	const common = {
		AppId: 'ONEX570DA89211721',
		WorkspaceId: 'test',
		TemplateName: '测试模板',
		TaskName: '模板测试',
	};
	expect(
		form(templateRequest, {
			...common,
			TemplateKeyValue: { name: '张三', money: '200' },
			ExpiredSeconds: 600,
			DeliveryType: 3,
			TargetMsgkey: { userid1024: '1578807462788' },
			StrategyType: 2,
			StrategyContent: STRATEGY,
		}),
	).toEqual({
		...common,
		TemplateKeyValue: '{"name":"张三","money":"200"}',
		ExpiredSeconds: '600',
		DeliveryType: '3',
		TargetMsgkey: '{"userid1024":"1578807462788"}',
		StrategyType: '2',
		StrategyContent: STRATEGY_SENT,
	});
});

test.each([
	['as text', '{"name":"张三","money":"300"}'],
	['as an object', { name: '张三', money: 300 }],
])('The multiple push of the samples, with values %s', (_form, TemplateKeyValue) => {
	const common = {
		AppId: 'ONEX570DA89211721',
		WorkspaceId: 'test',
		TemplateName: 'template1024',
		TaskName: 'Node 测试任务',
	};
	const TargetMsg = [{ Target: 'userid1024', MsgKey: '1578807462788', TemplateKeyValue }];
	expect(
		form(multipleRequest, { ...common, DeliveryType: 3, ExpiredSeconds: 600, TargetMsg }),
	).toEqual({
		...common,
		DeliveryType: '3',
		ExpiredSeconds: '600',
		'TargetMsg.1.Target': 'userid1024',
		'TargetMsg.1.MsgKey': '1578807462788',
		'TargetMsg.1.TemplateKeyValue': '{"name":"张三","money":"300"}',
	});
});

test('The broadcast of the samples', () => {
	const common = {
		AppId: 'ONEX570DA89211720',
		WorkspaceId: 'test',
		Msgkey: '1578807462788',
		TaskName: '群发任务',
		TemplateName: '群发测试',
	};
	expect(
		form(broadcastRequest, {
			...common,
			DeliveryType: 2,
			ExpiredSeconds: 600,
			TemplateKeyValue: { content: '公告内容' },
			ExtendedParams: { test: '自定义扩展参数' },
			StrategyType: 2,
			StrategyContent: STRATEGY,
		}),
	).toEqual({
		...common,
		DeliveryType: '2',
		ExpiredSeconds: '600',
		TemplateKeyValue: '{"content":"公告内容"}',
		ExtendedParams: '{"test":"自定义扩展参数"}',
		StrategyType: '2',
		StrategyContent: STRATEGY_SENT,
	});
});

test('Every parameter of the tables of the seed is taken', () => {
	const input = {
		Classification: '1',
		TaskName: 'simpleTest',
		Title: '测试',
		Content: '测试',
		DeliveryType: 5,
		TargetMsgkey: { token: '1578807462788' },
		ExpiredSeconds: 300,
		PushStyle: 0,
		PushAction: 0,
		Uri: 'http://www',
		Silent: 1,
		NotifyType: 'transparent',
		TransparentMessagePayload: { hms: { key: 'value' } },
		TransparentMessageUrgency: 'HIGH',
		SmsStrategy: 2,
		SmsSignName: 'mPaaS 测试',
		SmsTemplateCode: 'SMS_216070269',
		SmsTemplateParam: { code: 123456 },
		ThirdChannelCategory: { hms: '9', vivo: '1' },
		MiChannelId: '123321',
		ActivityEvent: 'end',
		ActivityContentState: { score: 3 },
		DismissalDate: 1730303126,
	};
	expect(form(simpleRequest, input)).toMatchObject({
		TransparentMessagePayload: '{"hms":{"key":"value"}}',
		SmsTemplateParam: '{"code":123456}',
		ThirdChannelCategory: '{"hms":"9","vivo":"1"}',
		ActivityContentState: '{"score":3}',
		DismissalDate: '1730303126',
	});
	const broadcast = {
		...{ TaskName: 't', TemplateName: 'n', DeliveryType: 1, Msgkey: 'k', ExpiredSeconds: 1 },
		...{ PushStatus: 0, BindPeriod: 4, UnBindPeriod: 1, AndroidChannel: 1 },
	};
	expect(form(broadcastRequest, broadcast)).toMatchObject({ BindPeriod: '4', PushStatus: '0' });
});
