import type { INode, INodeProperties } from 'n8n-workflow';

import { filesBelow, NODES, readJson } from './descriptions';

const FOLDER = 'demo/workflows';

/** The nodes of this package in the sample workflows. */
const SAMPLES = filesBelow(FOLDER).flatMap((file) =>
	(readJson(`${FOLDER}/${file}`) as { nodes: INode[] }).nodes
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
