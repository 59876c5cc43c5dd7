/** Names of editor fields by the path of the vendor's request that they stand for. */
export type FieldLabels = Readonly<Record<string, string>>;

/** The name of the field behind a path such as `audience.tag[3]`, if it or what it lies in has one. */
export function labelOf(labels: FieldLabels, path: string): string | undefined {
	let rest = path;
	while (!Object.hasOwn(labels, rest)) {
		const cut = Math.max(rest.lastIndexOf('.'), rest.lastIndexOf('['));
		if (cut < 0) return undefined;
		rest = rest.slice(0, cut);
	}
	return labels[rest];
}
