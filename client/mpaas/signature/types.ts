/** An access key of Alibaba Cloud, with the token that a temporary one (STS) carries. */
export interface SigningKey {
	accessKeyId: string;
	accessKeySecret: string;
	securityToken?: string;
}

/** A form posted to an RPC endpoint, before and after signing. */
export interface Draft {
	/** Without the action and the version. */
	url: URL;
	action: string;
	version: string;
	headers: Record<string, string>;
	/** The business parameters as a form. */
	body: string;
}

/** What makes a signature good for one request only. */
export interface Proof {
	/** UTC, `yyyy-MM-ddTHH:mm:ssZ`; the vendor takes 15 minutes of difference. */
	timestamp: string;
	/** Never used before with this key. */
	nonce: string;
}

/** Alibaba's newer signature (ACS3-HMAC-SHA256), or its older one (HMAC-SHA1), which a gateway may rewrite. */
export type SignatureKind = 'acs3' | 'classic';
