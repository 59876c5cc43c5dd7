import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { loadClient } from '../../nodes/shared/run/client';
import { readMpaasCredential } from '../../nodes/shared/vendors/mpaas/vendor';

/** The HTTP Request node still hands over the names of an older helper. */
interface AnyRequest extends IHttpRequestOptions {
	uri?: string;
	form?: unknown;
}

/**
 * Signs a request of the HTTP Request node: `Action` and all other parameters may stand in the query or in
 * the body, as a form or as JSON. What goes out is a form, as mPaaS wants it.
 */
export async function signForHttpRequest(
	credentials: ICredentialDataDecryptedObject,
	requestOptions: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const request: AnyRequest = requestOptions;
	const { signMpaasRequest } = await loadClient();
	const url = new URL(request.uri ?? request.url, request.baseURL);
	for (const [name, value] of Object.entries(request.qs ?? {})) {
		const text = asText(value);
		if (text !== undefined) url.searchParams.set(name, text);
	}
	const signed = signMpaasRequest(
		{
			url: url.href,
			headers: textHeaders(request.headers),
			parameters: request.form ?? request.body,
		},
		readMpaasCredential(credentials),
	);
	const { qs: _qs, form: _form, baseURL: _base, json: _json, ...rest } = request;
	const signedRequest: AnyRequest = {
		...rest,
		...(request.uri === undefined ? { url: signed.url } : { uri: signed.url }),
		method: 'POST',
		headers: signed.headers,
		body: signed.body,
	};
	return signedRequest;
}

function textHeaders(headers: IDataObject = {}): Record<string, string> {
	const entries = Object.entries(headers).flatMap(([name, value]) => {
		const text = asText(value);
		return text === undefined ? [] : [[name, text] as const];
	});
	return Object.fromEntries(entries);
}

function asText(value: unknown): string | undefined {
	if (typeof value === 'string') return value;
	return value === undefined || value === null ? undefined : JSON.stringify(value);
}
