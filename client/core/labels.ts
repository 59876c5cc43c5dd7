/** The node field that stands behind a path of a vendor's request, by the path. */
export type FieldLabels = Readonly<Record<string, string>>;

/** The name of the node field behind a path such as `audience.tag[3]`: its own, or that of the closest path around it. */
export function findLabel(labels: FieldLabels, path: string): string | undefined {
	let rest = path;
	while (!Object.hasOwn(labels, rest)) {
		const cut = Math.max(rest.lastIndexOf('.'), rest.lastIndexOf('['));
		if (cut < 0) return undefined;
		rest = rest.slice(0, cut);
	}
	return labels[rest];
}
