import * as z from 'zod';

import { flag, idText, lazily } from '../../core/schema';
import { MPAAS_MAX } from '../limits';
import { filled, pageNumber, pageSize, pictures, scope } from './common';
import { wrapper } from './replies';

const templateName = z
	.string()
	.min(1)
	.max(MPAAS_MAX.templateName)
	.regex(/^[^,，]+$/, { error: 'commas are not allowed' });

export const newTemplate = lazily(() =>
	z.strictObject({
		...scope,
		TemplateName: templateName,
		DescInfo: z.string().min(1).max(MPAAS_MAX.templateName),
		/** Placeholders are written `#name#`. */
		Title: filled,
		Content: filled,
		/** Names of the placeholders, separated by commas. */
		Variables: filled.optional(),
		/** What a tap opens; may hold placeholders. */
		Uri: filled.optional(),
		/** 0 shown (the default), 1 silent. */
		ShowStyle: z.literal([0, 1]).optional(),
		/** 0 default, 1 big text, 2 pictures. */
		PushStyle: z.literal([0, 1, 2]).optional(),
		/** 0 a web URL, 1 an intent activity. */
		JumpAction: z.literal([0, 1]).optional(),
		ImageUrls: pictures.optional(),
		IconUrls: pictures.optional(),
	}),
);

/** The id of a new template. */
export const newTemplateReply = lazily(() => z.looseObject({ ...wrapper, Data: idText.nullish() }));

/** A template by its id or its name. */
export const templateKey = lazily(() =>
	z
		.strictObject({
			...scope,
			TemplateId: filled.optional(),
			TemplateName: filled.optional(),
		})
		.check((context) => {
			const { TemplateId, TemplateName } = context.value;
			if (TemplateId === undefined && TemplateName === undefined) {
				flag(context, ['TemplateName'], 'TemplateId or TemplateName is required');
			}
		}),
);

const text = idText.nullish();

const stored = z.looseObject({
	Id: text,
	Name: z.string(),
	DescInfo: text,
	Title: text,
	Content: text,
	Uri: text,
	Action: text,
	PushStyle: text,
	ShowStyle: text,
	IconUrls: text,
	ImageUrls: text,
	Variables: text,
	GmtCreate: text,
	GmtModified: text,
});

export type MpaasTemplate = z.infer<typeof stored>;

export const templateReply = lazily(() => z.looseObject({ ...wrapper, Data: stored }));

export const templatePageQuery = lazily(() =>
	z.strictObject({ ...scope, CurrentPage: pageNumber, PageSize: pageSize }),
);

export const templatePageReply = lazily(() =>
	z.looseObject({
		...wrapper,
		CurrentPage: z.number().nullish(),
		PageSize: z.number().nullish(),
		TotalSize: z.number().nullish(),
		Data: z
			.array(stored)
			.nullish()
			.transform((list) => list ?? []),
	}),
);
