/** A push plan; pushes name it in `options.business_operation_code`. */
export interface Plan {
	name: string;
	description: string;
	pushCount: number;
	createdAt: number;
	lastUsedAt: number | null;
}
