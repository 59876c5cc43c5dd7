import { startField } from '../shared/fields';

/** One object, so that the operations share the field in the editor. */
export const mpaasStartField = startField(
	'First day, as 2030-01-31; days are counted in Beijing time',
);
