import { requestWork, stamp } from '../../shared/run/works';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';

export const getVendorQuota = defineUniPushOperation({
	value: 'getVendorQuota',
	name: 'Get Vendor Quota',
	action: 'Get vendor quota with Uni-Push',
	description:
		"Get today's quota of uni-push, Xiaomi, OPPO and vivo and what is left of it; those without a limit are left out",
	fields: [],
	start: (context) =>
		requestWork(
			() => ({}),
			async (_request, options) => {
				const { data } = await context.client.getTodayReport({}, options);
				return stamp(context, data);
			},
		),
});
