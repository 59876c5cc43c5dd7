import {
	toMpaasBody,
	toMpaasTemplateBody,
	type JsonObject,
	type PushMessage,
} from '../../../client';

const HELLO: PushMessage = { kind: 'notification', title: 'Hello', body: 'World' };

/** What the body holds beside the plainest one. */
function extra(message: Partial<PushMessage>, raw?: JsonObject): JsonObject {
	const plain = toMpaasBody(HELLO);
	const body = toMpaasBody({ ...HELLO, ...message }, raw);
	return Object.fromEntries(
		Object.entries(body).filter(
			([name, value]) => JSON.stringify(value) !== JSON.stringify(plain[name]),
		),
	);
}

test('The plainest message has all that the vendor demands', () => {
	expect(toMpaasBody(HELLO)).toEqual({
		deliveryTypes: [],
		TaskName: 'Hello',
		Title: 'Hello',
		Content: 'World',
		PushStyle: 0,
		ExpiredSeconds: 86_400,
	});
});

test('A message without a title shows its text twice, as mPaaS demands one', () => {
	expect(extra({ title: undefined })).toEqual({ TaskName: 'n8n', Title: 'World' });
});

test.each<[Partial<PushMessage>, JsonObject]>([
	[{ kind: 'data' }, { Silent: 1 }],
	[{ timeToLive: 600 }, { ExpiredSeconds: 600 }],
	[{ timeToLive: 0 }, { ExpiredSeconds: 1 }],
	[{ channelId: 'orders' }, { ChannelId: 'orders' }],
	[{ extras: { id: 7 } }, { ExtendedParams: { id: 7 } }],
	[{ sound: 'ding.caf' }, { ExtendedParams: { sound: 'ding.caf' } }],
	[{ sound: 'default' }, {}],
	[{ badge: { mode: 'set', value: 3 } }, { ExtendedParams: { badge: '3' } }],
	[{ badge: { mode: 'add', value: 3 } }, {}],
	[{ bigText: 'Long' }, { Content: 'Long', PushStyle: 1, ExtendedParams: { big_text: '1' } }],
	[{ image: 'https://x/i.png' }, { PushStyle: 2, ImageUrls: { defaultUrl: 'https://x/i.png' } }],
	[{ icon: 'https://x/i.png' }, { IconUrls: { defaultUrl: 'https://x/i.png' } }],
	[{ clickAction: { type: 'openApp' } }, {}],
	[{ clickAction: { type: 'url', url: 'https://x' } }, { PushAction: 0, Uri: 'https://x' }],
	[{ clickAction: { type: 'intent', intent: 'app://x' } }, { PushAction: 1, Uri: 'app://x' }],
	[{ platforms: ['ios'] }, { deliveryTypes: [2] }],
	[{ platforms: ['android', 'harmony', 'quickapp'] }, { deliveryTypes: [1, 7] }],
	// Nothing of mPaaS stands for these.
	[{ subtitle: 's', threadId: 't', collapseId: 'c', category: 'k', apnsProduction: false }, {}],
])('%j becomes %j', (message, expected) => {
	expect(extra(message)).toEqual(expected);
});

test('A picture wins over a long text', () => {
	const body = toMpaasBody({ ...HELLO, bigText: 'Long', image: 'https://x/i.png' });
	expect(body).toMatchObject({ PushStyle: 2, Content: HELLO.body });
});

test('An iPhone shows the body and not the long text, which is for Android', () => {
	const body = toMpaasBody({ ...HELLO, bigText: 'Long', platforms: ['ios'] });
	expect(body).toMatchObject({ PushStyle: 0, Content: HELLO.body });
	expect(body.ExtendedParams).toBeUndefined();
});

test('A badge that counts up needs the launcher activity beside it', () => {
	const raw = { ExtendedParams: { badge_class: 'com.example.Main' } };
	expect(extra({ badge: { mode: 'add', value: 2 } }, raw)).toEqual({
		ExtendedParams: { badge_add_num: '2', badge_class: 'com.example.Main' },
	});
});

test('Raw JSON is laid over the rest, objects also where they are written as text', () => {
	const raw = { TaskName: 'own', ExtendedParams: '{"b":"2","a":null}', Title: null };
	expect(toMpaasBody({ ...HELLO, extras: { a: '1', c: '3' } }, raw)).toMatchObject({
		TaskName: 'own',
		ExtendedParams: { b: '2', c: '3' },
	});
	expect(toMpaasBody(HELLO, raw)).not.toHaveProperty('Title');
});

test.each(['TargetMsgkey', 'TargetMsg', 'Msgkey', 'AppId', 'WorkspaceId', 'TenantId'])(
	'%s cannot be set by raw JSON',
	(name) => {
		expect(() => toMpaasBody(HELLO, { [name]: 'x' })).toThrow(`${name}: cannot be set`);
	},
);

test('A message of a template has no text of its own', () => {
	const raw = { TemplateName: 'order', TemplateKeyValue: { n: '1' } };
	expect(
		toMpaasTemplateBody({ kind: 'data', body: '', extras: { a: 1 }, image: 'https://x' }, raw),
	).toEqual({
		deliveryTypes: [],
		TaskName: 'order',
		ExpiredSeconds: 86_400,
		Silent: 1,
		ExtendedParams: { a: 1 },
		...raw,
	});
});

test('Raw JSON may hold a text that looks like JSON where the vendor wants text', () => {
	const raw = {
		Title: '{"a":1}',
		Content: '{"b":2}',
		TaskName: '{}',
		Uri: '{app}',
		ImageUrls: '{"defaultUrl":"u"}',
	};
	expect(toMpaasBody({ kind: 'data', body: 'B' }, raw)).toMatchObject({
		...{ Title: '{"a":1}', Content: '{"b":2}', TaskName: '{}', Uri: '{app}' },
		ImageUrls: { defaultUrl: 'u' },
	});
});
