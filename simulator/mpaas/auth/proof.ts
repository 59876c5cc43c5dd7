/** Who calls what, and the means to check it; both kinds of signature come down to this. */
export interface Proof {
	accessKeyId: string;
	action: string;
	version: string;
	timestamp: string | undefined;
	nonce: string;
	securityToken: string | undefined;
	signature: string;
	stringToSign: string;
	/** The signature a holder of the secret would have made. */
	expected(secret: string): string;
}
