import { VendorError } from '../../client';
import { onlyReply } from '../../nodes/shared/run/outcomes';

const refusal = (fatal: boolean) =>
	new VendorError({
		...{ vendor: 'jpush', code: '1004', message: 'The keys are wrong', hint: 'Check them.', fatal },
		...{ outcome: 'rejected', retryable: false },
	});

const messageOf = (error: Error) => {
	try {
		onlyReply([{ target: 'rid1', ok: false, error }]);
	} catch (thrown) {
		return (thrown as Error).message;
	}
	throw new Error('The outcome was expected to be a failure');
};

test('A refusal names its target, but what would refuse every call blames none', () => {
	expect(messageOf(refusal(false))).toBe('The keys are wrong [rid1]');
	expect(messageOf(refusal(true))).toBe('The keys are wrong');
});
