import { createHash } from 'node:crypto';

import type { IBinaryData, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { ParameterError } from '../run/failure';
import type { RunContext } from '../run/operation';
import { settleSync } from '../run/settle';

export const binaryField: INodeProperties = {
	displayName: 'Input Binary Field',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	placeholder: 'e.g. data',
	description: 'Name of the binary field of the input that holds the file',
};

/** A file that an item brings. */
export interface BinaryFile {
	/** The same for every item that brings the same file. */
	contentId: string;
	/** As the node that made it calls it. */
	fileName: string | undefined;
	/** @throws ParameterError when it has more bytes than that */
	read(limit: number): Promise<Buffer>;
}

/**
 * Finds an item's file without reading it.
 * @throws ParameterError when the item has none under the name
 */
export function findBinary(
	{ n8n, parameters }: Pick<RunContext<unknown>, 'n8n' | 'parameters'>,
	itemIndex: number,
): BinaryFile {
	// Newer hosts let an expression return the file itself.
	const named = parameters.get(binaryField.name, itemIndex, '') as string | IBinaryData;
	const found = settleSync(() => n8n.helpers.assertBinaryData(itemIndex, named));
	if (!found.ok) throw missing(named);
	const { id, data, fileName } = found.value;
	return {
		contentId: id ?? createHash('sha256').update(data).digest('base64url'),
		fileName,
		read: async (limit) => {
			// A stored file tells its size, so that one that is too large need not be loaded.
			const stored = id === undefined ? undefined : await sizeOf(n8n, id);
			if (stored !== undefined && stored > limit) throw tooLarge(limit, stored);
			const content = await n8n.helpers.getBinaryDataBuffer(itemIndex, named);
			if (content.byteLength > limit) throw tooLarge(limit, content.byteLength);
			return content;
		},
	};
}

async function sizeOf(n8n: IExecuteFunctions, id: string): Promise<number> {
	return (await n8n.helpers.getBinaryMetadata(id)).fileSize;
}

function missing(named: string | IBinaryData): ParameterError {
	return new ParameterError(
		binaryField.displayName,
		typeof named === 'string' ? `this item has no file named "${named}"` : 'this is no file',
		'Enter the name that the file has on the Binary tab of the input, or put a node before this one that reads the file.',
	);
}

function tooLarge(limit: number, actual: number): ParameterError {
	return new ParameterError(
		binaryField.displayName,
		`at most ${limit} bytes allowed, got ${actual}`,
		'Split the file and upload its parts.',
	);
}
