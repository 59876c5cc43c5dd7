/** The node field that stands behind a path of a vendor's request, by the path. */
export type FieldLabels = Readonly<Record<string, string>>;

/** What has a limit as a whole, such as the bytes of a notification. */
export const MESSAGE = 'Title, Body and Options';

/**
 * The name of the node field behind a path such as `audience.tag[3]`: its own, or that of the closest path around
 * it. Fields of which each stands behind the path in some operation are joined by "or".
 */
export function findLabel(labels: FieldLabels, path: string): string | undefined {
	let rest = path.replace(/\[\d+\]/g, '');
	while (!Object.hasOwn(labels, rest)) {
		const cut = rest.lastIndexOf('.');
		if (cut < 0) return undefined;
		rest = rest.slice(0, cut);
	}
	return labels[rest];
}
