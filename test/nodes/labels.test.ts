import { GETUI_FIELD_LABELS } from '../../client/getui';
import { JPUSH_FIELD_LABELS } from '../../client/jpush';
import { MAXIM_FIELD_LABELS } from '../../client/maxim';
import { MPAAS_FIELD_LABELS } from '../../client/mpaas';
import { UNIPUSH_FIELD_LABELS } from '../../client/unipush';
import { FieldNames } from '../../nodes/shared/run/fieldNames';
import { allFields, choicesOf, OPERATIONS } from './descriptions';

const LABELS = {
	getui: GETUI_FIELD_LABELS,
	jpush: JPUSH_FIELD_LABELS,
	maxim: MAXIM_FIELD_LABELS,
	mpaas: MPAAS_FIELD_LABELS,
	unipush: UNIPUSH_FIELD_LABELS,
};

const operationsOf = (vendor: string) =>
	OPERATIONS.filter((one) => one.vendor.value === vendor).map(({ operation }) => operation);

/** What the editor shows for the vendor: its fields, and the kinds of targets. */
function shownFor(vendor: string): Set<string> {
	const fields = allFields(operationsOf(vendor).flatMap(({ fields: own }) => own));
	const targets = fields.filter(({ name }) => name === 'targetType').flatMap(choicesOf);
	return new Set([
		...fields.map(({ displayName }) => displayName),
		...targets.map(({ name }) => name),
	]);
}

describe.each(Object.entries(LABELS))('Labels of %s', (vendor, labels) => {
	test('are names that the editor shows, letter by letter', () => {
		const shown = shownFor(vendor);
		const unknown = Object.entries(labels).filter(([, label]) =>
			label.split(/, | and | or /).some((name) => !shown.has(name) && !shown.has(label)),
		);
		expect(unknown).toEqual([]);
	});
});

test('Of the fields that a path may stand for, those of the operation are named', () => {
	const [update, set] = ['updateDeviceTags', 'addDevices'].map((value) => {
		const operation = operationsOf('maxim').find((one) => one.value === value);
		return new FieldNames(operation?.fields ?? []);
	});
	expect(update?.narrow(MAXIM_FIELD_LABELS.tags)).toBe('Add Tags or Remove Tags');
	expect(set?.narrow(MAXIM_FIELD_LABELS.tags)).toBe('Tag');
	expect(set?.narrow(MAXIM_FIELD_LABELS.user_id)).toBe('Users');
	expect(set?.narrow(undefined)).toBeUndefined();
});
