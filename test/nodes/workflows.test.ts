import type { INode, INodeProperties } from 'n8n-workflow';

import { filesBelow, NODES, readJson } from './descriptions';

const FOLDER = 'demo/workflows';

const WORKFLOWS = filesBelow(FOLDER).map((file) => ({
	file,
	nodes: (readJson(`${FOLDER}/${file}`) as { nodes: INode[] }).nodes,
}));

/** The nodes of this package in the sample workflows. */
const SAMPLES = WORKFLOWS.flatMap(({ file, nodes }) =>
	nodes
		.filter(({ type }) => type.startsWith('n8n-nodes-china-push.'))
		.map((node) => ({ title: `${file}, ${node.name}`, node })),
);

/** The fields that the editor shows with a node's parameters. */
function shownFields({ type, parameters }: INode): INodeProperties[] {
	const own = NODES.find(({ description }) => type.endsWith(`.${description.name}`));
	return (own?.description.properties ?? []).filter(({ displayOptions }) =>
		Object.entries(displayOptions?.show ?? {}).every(([name, values]) =>
			values?.includes(parameters[name] as string),
		),
	);
}

test.each(SAMPLES)(
	'$title: every parameter is one that the editor shows, in its form',
	({ node }) => {
		const fields = shownFields(node);
		const names = fields.map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(Object.keys(node.parameters)));
		for (const { name, type } of fields) {
			const value = node.parameters[name];
			if (type === 'resourceLocator' && value !== undefined) {
				expect({ name, value }).toEqual({
					name,
					value: expect.objectContaining({ __rl: true }) as object,
				});
			}
		}
	},
);

const NOTE = 'n8n-nodes-base.stickyNote';
const NODE_SIZE = 96;
/** What the editor needs around a note's code, and for one character of it. */
const CODE_PADDING = 60;
const CODE_CHARACTER = 9.6;

const NOTES = WORKFLOWS.flatMap(({ file, nodes }) =>
	nodes
		.filter(({ type }) => type === NOTE)
		.map((note) => ({ title: `${file}, ${note.name}`, note, nodes })),
);

/** How much of a node a note lies under, from 0 to 1. */
function covered({ position, parameters }: INode, [x, y]: [number, number]): number {
	const along = (from: number, size: number, at: number) =>
		Math.max(0, Math.min(from + size, at + NODE_SIZE) - Math.max(from, at)) / NODE_SIZE;
	const [left, top] = position;
	return along(left, Number(parameters.width), x) * along(top, Number(parameters.height), y);
}

test.each(NOTES)('$title: the note frames a node or leaves it alone', ({ note, nodes }) => {
	const cut = nodes
		.filter(({ type }) => type !== NOTE)
		.filter(({ position }) => ![0, 1].includes(covered(note, position)));
	expect(cut.map(({ name }) => name)).toEqual([]);
});

test.each(NOTES)('$title: the lines of code fit into the note', ({ note }) => {
	const code = (note.parameters.content as string).split('```')[1] ?? '';
	const width = Number(note.parameters.width) - CODE_PADDING;
	const long = code.split('\n').filter((line) => line.length * CODE_CHARACTER > width);
	expect(long).toEqual([]);
});
