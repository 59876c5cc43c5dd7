import type { IDataObject } from 'n8n-workflow';

import { requestWork, stamp } from '../../shared/run/works';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';

export const getVendorQuota = defineGetuiOperation({
	value: 'getVendorQuota',
	name: 'Get Vendor Quota',
	action: 'Get vendor quota with Getui',
	description:
		"Get today's quota at Getui and the phone makers and what is left of it; needs a permission of the vendor",
	fields: [],
	start: (context) =>
		requestWork(
			() => ({}),
			async (_request, options) =>
				stamp(context, (await context.client.getPushQuota({}, options)) as IDataObject),
		),
});
