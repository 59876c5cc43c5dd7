/** A good input of each operation, the form it becomes and a reply to it. */
interface Sample {
	action: string;
	input: object;
	form: Record<string, string>;
	reply: object;
}

const PUSHED = {
	RequestId: 'B589F4F4-CD68-3CE5-BDA0-6597F33E23916512',
	ResultCode: 'OK',
	ResultMessage: 'param is invalid',
	PushResult: { Success: true, ResultMsg: '', Data: '903bf653c1b5442b9ba07684767bf9c2' },
};

const DONE = { RequestId: 'R', Success: true, Code: '100', Msg: 'SUCCESS' };

const TEMPLATE = {
	Id: 1,
	Name: 'order',
	Title: 'Hi #name#',
	Content: '#money#',
	Variables: 'name',
};

const content = (data: unknown) => ({
	RequestId: 'R',
	ResultCode: 'OK',
	ResultMessage: '',
	ResultContent: { Data: data },
});

const SPAN = { StartTime: 1619798400000, EndTime: 1624358433000 };
const SPAN_FORM = { StartTime: '1619798400000', EndTime: '1624358433000' };

const SCHEDULED = {
	UniqueId: '56918166720e46e1bcc40195c9ca71db',
	ParentId: '56918166720e46e1bcc40195c9ca71db',
	PushTime: 1630486972000,
	PushTitle: '测试标题',
	PushContent: '测试正文',
	Type: 0,
	DeliveryType: 1,
	StrategyType: 1,
	ExecutedStatus: 0,
	CreateType: 0,
	GmtCreate: 1629971346000,
};

const INDEX = {
	PushTotalNum: 100,
	PushNum: 98,
	ArrivalNum: 90,
	ArrivalRate: 0.91,
	OpenNum: 10,
	OpenRate: 0.11,
	IgnoreNum: 5,
	IgnoreRate: 0.05,
};

export const SAMPLES: Readonly<Record<string, Sample>> = {
	pushSimple: {
		action: 'PushSimple',
		input: {
			TaskName: 't1',
			Title: 'Hi',
			Content: 'Body',
			DeliveryType: 3,
			TargetMsgkey: { user1024: '1578807462788' },
			ExpiredSeconds: 300,
			PushStyle: 0,
		},
		form: {
			TaskName: 't1',
			Title: 'Hi',
			Content: 'Body',
			DeliveryType: '3',
			TargetMsgkey: '{"user1024":"1578807462788"}',
			ExpiredSeconds: '300',
			PushStyle: '0',
		},
		reply: PUSHED,
	},
	pushTemplate: {
		action: 'PushTemplate',
		input: {
			TaskName: 't2',
			TemplateName: 'order',
			DeliveryType: 3,
			TargetMsgkey: { user1024: '1578807462788' },
			ExpiredSeconds: 300,
		},
		form: {
			TaskName: 't2',
			TemplateName: 'order',
			DeliveryType: '3',
			TargetMsgkey: '{"user1024":"1578807462788"}',
			ExpiredSeconds: '300',
		},
		reply: PUSHED,
	},
	pushMultiple: {
		action: 'PushMultiple',
		input: {
			TaskName: 't3',
			TemplateName: 'order',
			DeliveryType: 1,
			ExpiredSeconds: 300,
			TargetMsg: [
				{ Target: 'a', MsgKey: 'k1', TemplateKeyValue: { n: 1 }, ExtendedParams: { x: 'y' } },
				{ Target: 'b', MsgKey: 'k2' },
			],
		},
		form: {
			TaskName: 't3',
			TemplateName: 'order',
			DeliveryType: '1',
			ExpiredSeconds: '300',
			'TargetMsg.1.Target': 'a',
			'TargetMsg.1.MsgKey': 'k1',
			'TargetMsg.1.TemplateKeyValue': '{"n":"1"}',
			'TargetMsg.1.ExtendedParams': '{"x":"y"}',
			'TargetMsg.2.Target': 'b',
			'TargetMsg.2.MsgKey': 'k2',
		},
		reply: PUSHED,
	},
	pushBroadcast: {
		action: 'PushBroadcast',
		input: {
			TaskName: 't4',
			TemplateName: 'notice',
			DeliveryType: 7,
			Msgkey: '1578807462788',
			ExpiredSeconds: 300,
			PushStatus: 1,
			UnBindPeriod: 4,
			AndroidChannel: 2,
		},
		form: {
			TaskName: 't4',
			TemplateName: 'notice',
			DeliveryType: '7',
			Msgkey: '1578807462788',
			ExpiredSeconds: '300',
			PushStatus: '1',
			UnBindPeriod: '4',
			AndroidChannel: '2',
		},
		reply: PUSHED,
	},
	revokePushMessage: {
		action: 'RevokePushMessage',
		input: { MessageId: 'console_1624516744112', TargetId: 'mpaas_push_demo' },
		form: { MessageId: 'console_1624516744112', TargetId: 'mpaas_push_demo' },
		reply: PUSHED,
	},
	revokePushTask: {
		action: 'RevokePushTask',
		input: { TaskId: '20842863' },
		form: { TaskId: '20842863' },
		reply: PUSHED,
	},
	queryPushAnalysisCoreIndex: {
		action: 'QueryPushAnalysisCoreIndex',
		input: { ...SPAN, Platform: 'ANDROID', Channel: 'ANDROID', Type: 'SIMPLE', TaskId: '20842863' },
		form: {
			...SPAN_FORM,
			Platform: 'ANDROID',
			Channel: 'ANDROID',
			Type: 'SIMPLE',
			TaskId: '20842863',
		},
		reply: content(INDEX),
	},
	queryPushAnalysisTaskList: {
		action: 'QueryPushAnalysisTaskList',
		input: {
			StartTime: 1617206400000,
			TaskId: '20845212',
			TaskName: '测试任务',
			PageNumber: 1,
			PageSize: 10,
		},
		form: {
			StartTime: '1617206400000',
			TaskId: '20845212',
			TaskName: '测试任务',
			PageNumber: '1',
			PageSize: '10',
		},
		reply: content([{ TaskId: '20927873', TaskName: 'demo', Type: 3, GmtCreate: 1630052750000 }]),
	},
	queryPushAnalysisTaskDetail: {
		action: 'QueryPushAnalysisTaskDetail',
		input: { TaskId: '20845212' },
		form: { TaskId: '20845212' },
		reply: content({ TaskId: 20927872, PushNum: 10, PushSuccessNum: 10, PushArrivalNum: 10 }),
	},
	queryPushSchedulerList: {
		action: 'QueryPushSchedulerList',
		input: {
			StartTime: 1625068800000,
			EndTime: 1630425600000,
			Type: 0,
			UniqueId: '49ec0ed5a2a642bcbe139a2d7a419d6d',
			PageNumber: 1,
			PageSize: 10,
		},
		form: {
			StartTime: '1625068800000',
			EndTime: '1630425600000',
			Type: '0',
			UniqueId: '49ec0ed5a2a642bcbe139a2d7a419d6d',
			PageNumber: '1',
			PageSize: '10',
		},
		reply: content({ TotalCount: 1, List: [SCHEDULED] }),
	},
	cancelPushScheduler: {
		action: 'CancelPushScheduler',
		input: { UniqueIds: ['714613eb', '714613ec', '714613ed'], Type: 0 },
		form: { UniqueIds: '714613eb,714613ec,714613ed', Type: '0' },
		reply: { RequestId: 'R', ResultCode: 'OK', ResultContent: '{714613eb=1,714613ed=0}' },
	},
	queryMpsSchedulerList: {
		action: 'QueryMpsSchedulerList',
		input: { Type: 3 },
		form: { Type: '3' },
		reply: content({ TotalCount: 0, List: [] }),
	},
	listAnalysisCoreIndex: {
		action: 'ListAnalysisCoreIndex',
		input: SPAN,
		form: SPAN_FORM,
		reply: content({ PushTotalNum: '100', OpenRate: '0.11' }),
	},
	createTemplate: {
		action: 'CreateTemplate',
		input: {
			TemplateName: 'order',
			DescInfo: 'Order shipped',
			Title: 'Hi #name#',
			Content: '#money#',
			Variables: 'name,money',
			PushStyle: 2,
			ImageUrls: { defaultUrl: 'https://cdn.example.com/a.png' },
		},
		form: {
			TemplateName: 'order',
			DescInfo: 'Order shipped',
			Title: 'Hi #name#',
			Content: '#money#',
			Variables: 'name,money',
			PushStyle: '2',
			ImageUrls: '{"defaultUrl":"https://cdn.example.com/a.png"}',
		},
		reply: { ...DONE, Data: '1234' },
	},
	getTemplate: {
		action: 'GetTemplate',
		input: { TemplateName: 'order' },
		form: { TemplateName: 'order' },
		reply: { ...DONE, Data: TEMPLATE },
	},
	deleteTemplate: {
		action: 'DeleteTemplate',
		input: { TemplateId: '1234' },
		form: { TemplateId: '1234' },
		reply: { ...DONE, Code: '200' },
	},
	listTemplatePage: {
		action: 'ListTemplatePage',
		input: { CurrentPage: 1, PageSize: 20 },
		form: { CurrentPage: '1', PageSize: '20' },
		reply: { ...DONE, CurrentPage: 1, PageSize: 20, TotalSize: 1, Data: [TEMPLATE] },
	},
	pushQueryDeviceState: {
		action: 'PushQueryDeviceState',
		input: { TargetType: 2, Target: 'user 1' },
		form: { TargetType: '2', Target: 'user 1' },
		reply: { ...DONE, Data: { UserId: 'u', Platform: 'android', Statue: 'ONLINE' } },
	},
	pushBind: {
		action: 'PushBind',
		input: { DeliveryToken: 'd', UserId: 'u', OsType: 1, PhoneNumber: '13800000000' },
		form: { DeliveryToken: 'd', UserId: 'u', OsType: '1', PhoneNumber: '13800000000' },
		reply: PUSHED,
	},
	pushUnBind: {
		action: 'PushUnBind',
		input: { DeliveryToken: 'd', UserId: 'u' },
		form: { DeliveryToken: 'd', UserId: 'u' },
		reply: PUSHED,
	},
	pushReport: {
		action: 'PushReport',
		input: { DeliveryToken: 'd', OsType: 2, ThirdChannel: 1, Model: 'Phone' },
		form: { DeliveryToken: 'd', OsType: '2', ThirdChannel: '1', Model: 'Phone' },
		reply: PUSHED,
	},
};
