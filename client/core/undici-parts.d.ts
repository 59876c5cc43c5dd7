declare module 'undici/lib/dispatcher/agent' {
	const value: unknown;
	export default value;
}
declare module 'undici/lib/dispatcher/env-http-proxy-agent' {
	const value: unknown;
	export default value;
}
declare module 'undici/lib/api/api-request' {
	const value: unknown;
	export default value;
}
declare module 'undici/lib/dispatcher/dispatcher' {
	const value: unknown;
	export default value;
}
declare module 'undici/lib/api/api-connect' {
	const value: unknown;
	export default value;
}
