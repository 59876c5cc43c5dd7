import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import type { IDataObject } from 'n8n-workflow';

import { requestWork, stamp } from '../../shared/run/works';

export const getVendorQuota = defineJPushOperation({
	value: 'getVendorQuota',
	name: 'Get Vendor Quota',
	action: 'Get vendor quota with JPush',
	description:
		"Get today's quota at Xiaomi, OPPO and vivo and what is used of it; -1 means no limit",
	fields: [],
	start: (context) =>
		requestWork(
			() => ({}),
			async (_request, options) => {
				const { data } = await context.client.getVendorQuota({}, options);
				return stamp(context, data as IDataObject);
			},
		),
});
