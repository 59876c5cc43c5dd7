import type { INodeProperties } from 'n8n-workflow';

import { binaryField, findBinary, type BinaryFile } from '../../shared/fields/binaryField';
import { readOptions } from '../../shared/fields/message';
import { readText, readWholeNumber } from '../../shared/fields/values';
import { ParameterError } from '../../shared/run/failure';
import { settleSync } from '../../shared/run/settle';
import { changeWork } from '../../shared/send/changeOnce';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';

const KIND: INodeProperties = {
	displayName: 'Content',
	name: 'fileContent',
	type: 'options',
	default: 'registration_id',
	options: [
		{ name: 'Aliases', value: 'alias' },
		{ name: 'Registration IDs', value: 'registration_id' },
	],
	description: 'What stands in the lines of the file, one in each',
};

const OPTIONS: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'File Name',
			name: 'fileName',
			type: 'string',
			default: '',
			placeholder: 'e.g. customers.txt',
			description: 'Name at JPush. Empty: the name that the file has, with the ending .txt.',
		},
		{
			displayName: 'Keep For (Hours)',
			name: 'ttl',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 720 },
			default: 720,
			description: 'After this time JPush deletes the file',
		},
	],
};

interface Upload {
	kind: 'alias' | 'registration_id';
	contentId: string;
	file_name: string;
	ttl?: number;
}

export const uploadFile = defineJPushOperation({
	value: 'uploadFile',
	name: 'Upload File',
	action: 'Upload file with JPush',
	description:
		'Upload a text file of registration IDs or aliases to send to; an app holds 20 files of up to 10 MB',
	fields: [KIND, binaryField, OPTIONS],
	start: (context) => {
		const { client, module, parameters } = context;
		const files = new Map<string, BinaryFile>();
		return changeWork(context, {
			// Items that bring the same file share an upload: the vendor has few places for files.
			read: (itemIndex): Upload => {
				const file = findBinary(context, itemIndex);
				const options = readOptions(parameters, itemIndex);
				const fileName = readText(options.fileName, 'File Name');
				const ttl = readWholeNumber(options.ttl, 'Keep For (Hours)');
				const { contentId } = file;
				const kind = parameters.get('fileContent', itemIndex) as Upload['kind'];
				const settings = {
					file_name: fileName ?? asText(file.fileName),
					...(ttl === undefined ? {} : { ttl }),
				};
				client.check.uploadAliasFile({ content: 'checked when it is read', ...settings });
				files.set(contentId, file);
				return { kind, contentId, ...settings };
			},
			call: async ({ kind, contentId, ...settings }, options) => {
				const bytes = await files.get(contentId)?.read(module.JPUSH_FILE_BYTES);
				const content = readLines(bytes ?? Buffer.alloc(0));
				const upload = { content, ...settings };
				const { file_id: fileId } =
					kind === 'alias'
						? await client.uploadAliasFile(upload, options)
						: await client.uploadRegistrationIdFile(upload, options);
				return {
					fileId,
					fileName: settings.file_name,
					type: kind,
					lines: content.split('\n').filter((line) => line.trim() !== '').length,
				};
			},
			repeatable: false,
		});
	},
});

/** The vendor takes text files only, and judges by their names. */
function asText(name = 'targets'): string {
	return /\.txt$/i.test(name) ? name : `${name.replace(/\.[^.]*$/, '') || 'targets'}.txt`;
}

/** Without the mark that some editors put before the first line, which would become a part of it. */
function readLines(bytes: Buffer): string {
	const decoded = settleSync(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	if (decoded.ok) return decoded.value;
	throw new ParameterError(
		binaryField.displayName,
		'the file is not text in UTF-8',
		'Save it as plain text in UTF-8, or convert it with the node "Convert to File".',
	);
}
