import { createJPushClient, createRuntime } from '../../../client';
import type { HttpRequest } from '../../../client/core/transport';

/** The body of an upload under this name, as it travels. */
async function bodyOf(file_name: string): Promise<string> {
	const sent: HttpRequest[] = [];
	const transport = {
		exchange: async (request: HttpRequest) => {
			sent.push(request);
			return { status: 200, headers: {}, text: '{"file_id":"f"}' };
		},
		close: async () => undefined,
	};
	const client = createJPushClient(
		{ appKey: 'key', masterSecret: 'secret' },
		{ ...createRuntime(), transport },
	);
	await client.uploadAliasFile({ content: 'user-1', file_name, ttl: 1 });
	return String(sent[0]?.body);
}

test('the name of a file cannot add parts or headers to a multipart body', async () => {
	const names = ['plain.txt', 'a"; name="ttl.txt', 'a\r\nX-Evil: 1\r\n\r\n--x\r\n.txt', '文件.txt'];
	for (const name of names) {
		const body = await bodyOf(name);
		const headers = body.split('\r\n').filter((line) => /^[\w-]+:/.test(line));
		expect(headers).toHaveLength(3);
		expect(headers[0]).toMatch(
			/^Content-Disposition: form-data; name="filename"; filename="[^"]+"$/,
		);
		expect(headers[1]).toBe('Content-Type: text/plain; charset=utf-8');
		expect(headers[2]).toBe('Content-Disposition: form-data; name="ttl"');
	}
});
