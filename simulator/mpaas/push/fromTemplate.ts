import type { Call } from '../call';
import { readObject, type Params } from '../params';
import { checkValues, fill, type Template } from '../templates';
import { checkSize, readSilent } from './common';
import type { Content } from './draft';

/** The text of a template with its placeholders filled in. */
export function contentFrom(
	{ app, params }: Call,
	template: Template,
	source: Params,
	extras: Record<string, unknown>,
): Content {
	const values = source.object('TemplateKeyValue', 3023) ?? {};
	checkValues(template, values, app.settings.extraTemplateValues);
	const content: Content = {
		title: fill(template.title, values),
		body: fill(template.content, values),
		uri: template.uri === undefined ? undefined : fill(template.uri, values),
		image: pictureOf(template.imageUrls),
		icon: pictureOf(template.iconUrls),
		extras,
		silent: readSilent(params, template.showStyle),
	};
	checkSize(content, app.settings.maxBodyBytes, 3050);
	return content;
}

function pictureOf(urls: string | undefined): string | undefined {
	if (urls === undefined) return undefined;
	const { defaultUrl } = readObject(urls, 'ImageUrls', 3028);
	return typeof defaultUrl === 'string' ? defaultUrl : undefined;
}
