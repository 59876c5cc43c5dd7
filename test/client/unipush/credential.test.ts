import type { IHttpRequestOptions } from 'n8n-workflow';

import { UniPushApi } from '../../../credentials/UniPushApi.credentials';
import { APP_ID, SIGN_KEY } from './support/cloud';
import { deploy, success } from './support/manager';

const CREDENTIAL = {
	baseUrl: 'https://example.com/x',
	appId: ` ${APP_ID}\n`,
	signSecret: SIGN_KEY,
};

/** What the HTTP Request node does with a credential, up to the function behind the URL. */
async function request(body: IHttpRequestOptions['body']) {
	const { main, manager } = deploy({ getAliasByCid: () => success({ alias: '张三' }) });
	const options: IHttpRequestOptions = {
		url: CREDENTIAL.baseUrl,
		method: 'GET',
		headers: { accept: '*/*' },
		body,
	};
	const signed = await new UniPushApi().authenticate(CREDENTIAL, options);
	const reply = await main(
		{ httpMethod: signed.method, headers: signed.headers, body: signed.body, path: '/' },
		{ SOURCE: 'http' },
	);
	return { signed, manager, reply };
}

const COMMAND = { method: 'getAliasByCid', params: '设备' };

test.each([
	['an object', COMMAND],
	['its JSON', ` ${JSON.stringify(COMMAND, null, 2)}\n`],
])('the HTTP Request node can send %s', async (_name, body) => {
	const { signed, manager, reply } = await request(body);
	expect(reply.statusCode).toBe(200);
	expect(signed).toMatchObject({ method: 'POST', url: CREDENTIAL.baseUrl });
	expect(signed.headers).toMatchObject({ accept: '*/*', 'content-type': 'application/json' });
	expect(manager.calls).toEqual([{ appId: APP_ID, method: 'getAliasByCid', args: ['设备'] }]);
	expect(JSON.stringify(signed)).not.toContain(SIGN_KEY);
});

test('what is no command is refused by the function', async () => {
	const { reply } = await request(undefined);
	expect(reply.statusCode).toBe(404);
});
