import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

import { findBinary } from '../../nodes/shared/fields/binaryField';
import { ParameterReader } from '../../nodes/shared/run/parameters';

/** As much of n8n as the reader of a file touches; a stored file is known by its id. */
function makeContext(binary: IBinaryData, content: Buffer, named: unknown = 'data') {
	const loads: unknown[] = [];
	const n8n = {
		getNode: () => ({ parameters: { binaryPropertyName: named } }),
		getNodeParameter: () => named,
		helpers: {
			assertBinaryData: () => binary,
			getBinaryMetadata: async () => ({ fileSize: content.byteLength }),
			getBinaryDataBuffer: async (_index: number, from: unknown) => {
				loads.push(from);
				return content;
			},
		},
	} as unknown as IExecuteFunctions;
	return { loads, context: { n8n, parameters: new ParameterReader(n8n) } };
}

const STORED = { id: 'filesystem-v2:1', data: 'filesystem-v2', mimeType: 'text/plain' };

test('A stored file that is too large is not loaded', async () => {
	const { context, loads } = makeContext(STORED, Buffer.alloc(11));
	const file = findBinary(context, 0);
	await expect(file.read(10)).rejects.toThrow(
		'Input Binary Field: at most 10 bytes allowed, got 11',
	);
	expect(loads).toEqual([]);
	expect(await file.read(11)).toHaveLength(11);
	expect(loads).toEqual(['data']);
});

test('Files are told apart by their ids where they are stored, else by their content', () => {
	const idOf = (binary: Partial<IBinaryData>) =>
		findBinary(makeContext({ ...STORED, ...binary }, Buffer.alloc(0)).context, 0).contentId;
	expect(idOf({ id: 'a' })).not.toBe(idOf({ id: 'b' }));
	expect(idOf({ id: undefined, data: 'YQ==' })).toBe(idOf({ id: undefined, data: 'YQ==' }));
	expect(idOf({ id: undefined, data: 'YQ==' })).not.toBe(idOf({ id: undefined, data: 'Yg==' }));
});

test('A file that an expression returns is read as it is', async () => {
	const { context, loads } = makeContext(STORED, Buffer.from('a'), STORED);
	expect(String(await findBinary(context, 0).read(10))).toBe('a');
	expect(loads).toEqual([STORED]);
});
