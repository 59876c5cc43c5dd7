import {
	channelStatusReply,
	clientDetailReply,
	clientStatusReply,
} from '../../../client/unipush/schemas/replies';

test.each([
	['clientStatusReply', clientStatusReply, { status: 'online' }],
	['channelStatusReply', channelStatusReply, { errCode: 0, data: { cid_status: 'online' } }],
])('%s holds the devices that there is something to say of', (_name, schema, known) => {
	const read = (data: unknown) => schema.parse({ errCode: 0, errMsg: '', data }).data;
	expect(read({ a: known, b: null })).toEqual({ a: known });
	expect(read(null)).toEqual({});
	expect(schema.parse({ errCode: 0 }).data).toEqual({});
});

test('Details of no known device may come without any', () => {
	expect(clientDetailReply.parse({ errCode: 0, data: { invalidCids: ['x'] } }).data).toEqual({
		...{ invalidCids: ['x'], validCids: {} },
	});
	expect(clientDetailReply.parse({ errCode: 0, data: null }).data).toBeNull();
});
