import { encodeJson } from '../core/json';
import type { SimReply } from '../core/types';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The reply in XML, for callers that did not ask for JSON. */
export function toXml(reply: SimReply, root: string): SimReply {
	const text = `<?xml version="1.0" encoding="UTF-8"?>${element(root, reply.body)}`;
	const headers = { ...reply.headers, 'content-type': 'text/xml;charset=utf-8' };
	return { ...reply, headers, body: Buffer.from(text, 'utf8') };
}

function element(name: string, value: unknown): string {
	if (value === undefined || value === null) return '';
	if (Array.isArray(value)) {
		const items = value.map((item) => element('element', item)).join('');
		return `<${name}>${items}</${name}>`;
	}
	if (typeof value !== 'object') {
		const text = typeof value === 'string' ? value : encodeJson(value);
		return `<${name}>${escape(text)}</${name}>`;
	}
	const members = Object.entries(value).map(([key, inner]) => element(key, inner));
	return `<${name}>${members.join('')}</${name}>`;
}

function escape(text: string): string {
	return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
