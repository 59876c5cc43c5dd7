import { readFlag } from '../fields/flag';
import { readOptions, type OptionValues } from '../fields/message';
import { ParameterError } from '../run/failure';
import type { ParameterReader } from '../run/parameters';

const FIELD = 'Preview Only';

/** "Preview Only": a run shows the requests of all its items, or sends them all. */
export class PreviewSwitch {
	readonly isOn: boolean;

	constructor(parameters: ParameterReader) {
		this.isOn = readOptions(parameters, 0).previewOnly === true;
	}

	/** @throws ParameterError for an item whose own switch says otherwise, which must not be sent */
	check(options: OptionValues): void {
		if (!('previewOnly' in options)) return;
		const wanted = readFlag(options.previewOnly, FIELD);
		if (wanted === this.isOn) return;
		throw new ParameterError(
			FIELD,
			`is ${wanted} for this item and ${this.isOn} for the first one`,
			'Separate the items before this node, e.g. with an If node: a run shows all requests, or sends them all.',
		);
	}
}
