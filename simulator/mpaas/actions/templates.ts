import type { MpaasApp } from '../app';
import { SINCE_2020, type Action } from '../call';
import { BusinessError } from '../errors';
import { readPage } from '../paging';
import type { Params } from '../params';
import { readPicture } from '../push/common';
import { placeholdersOf, type Template, type TemplateSpec } from '../templates';

const MAX_TEXT = 200;
// Letters of any script: the seed's own templates have Chinese names.
const NAME = /^[\p{L}\p{N}_]{1,200}$/u;
const URI = /^[a-z][a-z0-9+.-]*:\/\/\S+$/i;

const OPTIONAL = [
	'Variables',
	'Uri',
	'ShowStyle',
	'PushStyle',
	'JumpAction',
	'ImageUrls',
	'IconUrls',
];

export const createTemplate: Action = {
	name: 'CreateTemplate',
	versions: SINCE_2020,
	family: 'template',
	tenant: true,
	params: ['TemplateName', 'DescInfo', 'Title', 'Content', ...OPTIONAL],
	handle({ app, params }) {
		const spec = readTemplate(params);
		if (app.templates.has(spec.name)) throw new BusinessError(3036, spec.name);
		if (app.templates.size >= app.settings.maxTemplates) throw new BusinessError(3056);
		return { Data: app.addTemplate(spec).id };
	},
};

function readTemplate(params: Params): TemplateSpec {
	const name = params.text('TemplateName');
	if (name === undefined) throw new BusinessError(3037);
	if (!NAME.test(name)) throw new BusinessError(3038, name);
	const content = params.text('Content');
	if (content === undefined) throw new BusinessError(3039);
	const title = params.text('Title');
	if (title === undefined) throw new BusinessError(3040);
	const descInfo = params.text('DescInfo');
	if (descInfo === undefined || [...descInfo].length > MAX_TEXT) throw new BusinessError(3041);
	const uri = params.text('Uri');
	// A placeholder may stand for the whole address or a part of it.
	if (uri !== undefined && !uri.startsWith('#') && !URI.test(uri)) throw new BusinessError(3042);
	readPicture(params, 'ImageUrls');
	readPicture(params, 'IconUrls');
	const spec: TemplateSpec = {
		name,
		content,
		title,
		descInfo,
		uri,
		showStyle: params.choice('ShowStyle', [0, 1]) ?? 0,
		pushStyle: params.choice('PushStyle', [0, 1, 2]) ?? 0,
		jumpAction: params.integer('JumpAction'),
		imageUrls: params.text('ImageUrls'),
		iconUrls: params.text('IconUrls'),
	};
	return { ...spec, variables: readVariables(params, spec) };
}

/** The names a caller lists have to be there as `#name#`. */
function readVariables(params: Params, spec: TemplateSpec): string {
	const names = placeholdersOf(spec);
	const listed = params.text('Variables')?.split(',') ?? [];
	const absent = listed.find((name) => !names.has(name.trim()));
	if (absent !== undefined) throw new BusinessError(3028, `Variables: ${absent}`);
	return [...names].join(',');
}

/** The template a call names by id or by name. */
function find(app: MpaasApp, params: Params): Template {
	const id = params.text('TemplateId');
	const name = params.text('TemplateName');
	if (id === undefined && name === undefined) throw new BusinessError(3025);
	const template = id === undefined ? app.templates.get(name ?? '') : app.templateById(id);
	if (!template) throw new BusinessError(3022, id ?? name);
	return template;
}

export const getTemplate: Action = {
	name: 'GetTemplate',
	versions: SINCE_2020,
	family: 'template',
	tenant: true,
	params: ['TemplateId', 'TemplateName'],
	handle: ({ app, params }) => ({ Data: view(find(app, params)) }),
};

export const deleteTemplate: Action = {
	name: 'DeleteTemplate',
	versions: SINCE_2020,
	family: 'template',
	tenant: true,
	params: ['TemplateId', 'TemplateName'],
	handle({ app, params }) {
		app.templates.delete(find(app, params).name);
		return {};
	},
};

export const listTemplatePage: Action = {
	name: 'ListTemplatePage',
	versions: SINCE_2020,
	family: 'template',
	tenant: true,
	params: ['CurrentPage', 'PageSize'],
	handle({ app, params }) {
		const page = readPage(params, 'CurrentPage');
		return {
			CurrentPage: page.number,
			PageSize: page.size,
			TotalSize: app.templates.size,
			Data: page.cut([...app.templates.values()]).map(view),
		};
	},
};

/** All texts, numbers and times too. */
function view(template: Template): Record<string, string> {
	return {
		Id: template.id,
		Name: template.name,
		DescInfo: template.descInfo ?? '',
		Title: template.title,
		Content: template.content,
		Uri: template.uri ?? '',
		Action: String(template.jumpAction ?? ''),
		PushStyle: String(template.pushStyle ?? 0),
		ShowStyle: String(template.showStyle ?? 0),
		IconUrls: template.iconUrls ?? '',
		ImageUrls: template.imageUrls ?? '',
		Variables: template.variables ?? [...placeholdersOf(template)].join(','),
		GmtCreate: String(Math.floor(template.createdAt)),
		GmtModified: String(Math.floor(template.modifiedAt)),
	};
}
