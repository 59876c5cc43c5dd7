/** An image taken in by URL or upload. */
export interface StoredImage {
	mediaId: string;
	imageType: number;
	createdAt: number;
	/** Fields of the reply, such as `jiguang_image_url`. */
	urls: Record<string, string>;
}
