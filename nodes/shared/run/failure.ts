import { NodeOperationError, type INode, type INodeExecutionData } from 'n8n-workflow';

import type { PushError } from './client';

/** A failure in the words of the node: what happened, to which field, and what to do next. */
export interface Failure {
	message: string;
	vendor: string;
	code: string;
	outcome: 'rejected' | 'unknown';
	retryable: boolean;
	hint: string;
	httpStatus: number | null;
	requestId: string | null;
}

/** A failure that the node itself finds; nothing was sent for the item. */
export class NodeFailure extends Error {
	constructor(
		readonly code: string,
		message: string,
		readonly hint: string,
	) {
		super(message);
		this.name = new.target.name;
	}
}

/** A mistake in a parameter. `field` is its name as the editor shows it. */
export class ParameterError extends NodeFailure {
	constructor(
		readonly field: string,
		problem: string,
		hint: string,
	) {
		super('INVALID_INPUT', `${field}: ${problem}`, hint);
	}
}

/** The user stopped the execution before the item's turn came. */
export class StoppedError extends NodeFailure {
	constructor() {
		super(
			'CANCELLED',
			'The execution was stopped before this item was sent',
			'Nothing was sent for this item. Run the workflow again for it.',
		);
	}
}

/** Finds the editor's name for a path in the vendor's request. */
export type LabelOf = (path: string) => string | undefined;

/** Describes any failure. Those that are neither the client's nor a parameter's are our own defects or n8n's. */
export function describeFailure(
	error: Error,
	vendor: string,
	labelOf: LabelOf = () => undefined,
): Failure {
	if (isPushError(error)) {
		return {
			...nameField(error, labelOf),
			vendor: error.vendor || vendor,
			code: error.code,
			outcome: error.outcome,
			retryable: error.retryable,
			httpStatus: error.httpStatus ?? null,
			requestId: error.requestId ?? null,
		};
	}
	const known = error instanceof NodeFailure ? error : undefined;
	return {
		message: error.message,
		vendor,
		code: known?.code ?? 'NODE_FAILED',
		outcome: 'rejected',
		retryable: false,
		hint: known?.hint ?? OWN_DEFECT_HINT,
		httpStatus: null,
		requestId: null,
	};
}

const OWN_DEFECT_HINT =
	'Check the expressions of this node. If they are right, report this as a defect of the package.';

export function isPushError(error: Error): error is PushError {
	return 'outcome' in error && 'hint' in error && 'vendor' in error;
}

/** Whether it is open if the vendor did what it was asked. */
export function isUnclear(error: Error): boolean {
	return 'outcome' in error && error.outcome === 'unknown';
}

/** Whether it is the refusal of an earlier try, told again without asking the vendor. */
export function isRetold(error: Error): boolean {
	return 'retold' in error;
}

const CHECK_FIRST = "Look it up in the vendor's console before doing it again.";

/** A refusal that may be due to an earlier call which was carried out, but whose reply was lost. */
export function stillUnclear(error: Error): Error {
	if (isUnclear(error)) return error;
	const unclear = new Error(
		`${error.message}; an earlier call, whose reply was lost, may have done it`,
	);
	const form: Pick<PushError, 'vendor' | 'hint' | 'retryable'> = {
		...{ vendor: '', hint: OWN_DEFECT_HINT, retryable: false },
		...error,
	};
	const hint = form.hint.replace(/Nothing was sent[^.]*\./, CHECK_FIRST);
	return Object.assign(unclear, form, { hint, outcome: 'unknown', cause: error });
}

/** Puts the editor's name of the field into texts that speak of the vendor's path. */
function nameField(error: PushError, labelOf: LabelOf): Pick<Failure, 'message' | 'hint'> {
	const { field, message, hint } = error;
	const label = field === undefined ? undefined : labelOf(field);
	if (field === undefined || label === undefined) return { message, hint };
	return {
		message: message.startsWith(field)
			? `${label} (${field})${message.slice(field.length)}`
			: message,
		hint: hint.replaceAll(field, label),
	};
}

/** The only shape that every n8n since 1.50 sends to the error branch. */
export function toErrorItem(failure: Failure, itemIndex: number): INodeExecutionData {
	const { message, ...error } = failure;
	return {
		json: { error: error, message },
		pairedItem: { item: itemIndex },
	};
}

/** The error that stops a run, naming the item, what to do and what was done before. */
export function toNodeError(
	node: INode,
	failure: Failure,
	itemIndex: number,
	afterword = '',
): NodeOperationError {
	return new NodeOperationError(node, failure.message, {
		itemIndex,
		// The hint of a mistake in the input says by itself that nothing was sent.
		description: failure.hint.endsWith(afterword) ? failure.hint : `${failure.hint} ${afterword}`,
	});
}
