import path from 'node:path';

import ts from 'typescript';

import type { TargetType } from '../../client';
import { everyNode, filesBelow, isClient, ROOT, sourceOf, type Source } from './sources';

const TARGETS: readonly TargetType[] = [
	'device',
	'alias',
	'tag',
	'segment',
	'file',
	'conditions',
	'all',
	'user',
];

/** What a sender does not do for an action; it sends unless an operation says otherwise. */
const IDLE: Readonly<Record<string, readonly string[]>> = {
	send: ['validate'],
	validate: ['send', 'takeKey'],
};

/** What is known of an operation beforehand, to leave out the branches it cannot take. */
interface Known {
	action: string;
	targets: ReadonlySet<string>;
	/** Texts that the nodes hand to functions. */
	given: ReadonlySet<string>;
}

/** The client methods that a declaration leads to, by way of nodes and the vendor's senders. */
export function methodsFrom(
	source: Source,
	name: string,
	vendor: string,
	methods: ReadonlySet<string>,
): Set<string> {
	const scout = new Walk(vendor, methods);
	scout.enter(source, name);
	const { texts } = scout;
	const walk = new Walk(vendor, methods, {
		action: texts.action.has('validate') ? 'validate' : 'send',
		targets: new Set(
			TARGETS.filter((type) => (texts.only.size > 0 ? texts.only : texts.type).has(type)),
		),
		given: texts.given,
	});
	walk.enter(source, name);
	return walk.found();
}

class Walk {
	/** In the nodes' own code: values of the properties `action` and `type`, and arguments of functions. */
	readonly texts = {
		action: new Set<string>(),
		type: new Set<string>(),
		given: new Set<string>(),
		/** Kinds of targets of an operation that does not read its target from the usual fields. */
		only: new Set<string>(),
	};
	private readonly called = new Set<string>();
	/** Method names that are texts; they count where a method is chosen by its name. */
	private readonly named = new Set<string>();
	private chosen = false;
	private readonly entered = new Set<ts.Node>();

	constructor(
		private readonly vendor: string,
		private readonly methods: ReadonlySet<string>,
		private readonly known?: Known,
	) {}

	found(): Set<string> {
		return new Set([...this.called, ...(this.chosen ? this.named : [])]);
	}

	/** Goes into a declaration of a file, or into what the file imports under that name. */
	enter(source: Source, name: string): void {
		const node = source.declared.get(name);
		if (node !== undefined) {
			this.open(source, node);
			return;
		}
		const imported = source.imported.get(name);
		if (imported !== undefined) this.enter(sourceOf(imported.file), imported.name);
	}

	private open(source: Source, node: ts.Node): void {
		if (this.entered.has(node)) return;
		this.entered.add(node);
		ts.forEachChild(node, (child) => this.visit(source, child));
	}

	private visit(source: Source, node: ts.Node): void {
		if (ts.isTypeNode(node)) return;
		if (ts.isPropertyAccessExpression(node)) this.readAccess(node);
		else if (ts.isElementAccessExpression(node)) this.chosen ||= isClient(node.expression);
		else if (ts.isCallExpression(node)) this.readCall(node);
		else if (ts.isStringLiteral(node)) this.readText(source, node);
		else if (ts.isPropertyAssignment(node) && this.isIdle(source, node)) return;
		if (ts.isBlock(node)) {
			this.visitBlock(source, node);
			return;
		}
		if (ts.isConditionalExpression(node)) {
			const truth = this.evaluate(node.condition);
			this.visit(source, node.condition);
			if (truth !== false) this.visit(source, node.whenTrue);
			if (truth !== true) this.visit(source, node.whenFalse);
			return;
		}
		if (ts.isIdentifier(node)) {
			if (isReference(node)) this.enter(source, node.text);
			return;
		}
		ts.forEachChild(node, (child) => this.visit(source, child));
	}

	/** Leaves out what an `if` forbids, and what follows one that is certain to return. */
	private visitBlock(source: Source, { statements }: ts.Block): void {
		for (const statement of statements) {
			const truth = ts.isIfStatement(statement) ? this.evaluate(statement.expression) : undefined;
			if (!ts.isIfStatement(statement) || truth === undefined) {
				this.visit(source, statement);
				continue;
			}
			const { thenStatement, elseStatement } = statement;
			if (truth) this.visit(source, thenStatement);
			else if (elseStatement !== undefined) this.visit(source, elseStatement);
			if (truth && ts.isReturnStatement(thenStatement)) return;
		}
	}

	private readAccess({ expression, name }: ts.PropertyAccessExpression): void {
		if (isClient(expression)) {
			if (this.methods.has(name.text)) this.called.add(name.text);
			else this.enterClient(name.text);
		} else if (/(^|\.)module$/.test(expression.getText())) this.enterModule(name.text);
	}

	/** The engine's own way to call an operation: `engine.call(operation, ...)`. */
	private readCall({ expression, arguments: given }: ts.CallExpression): void {
		const [first] = given;
		if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'call') return;
		if (first !== undefined && ts.isIdentifier(first) && this.methods.has(first.text))
			this.called.add(first.text);
	}

	private readText(source: Source, node: ts.StringLiteral): void {
		if (ts.isBinaryExpression(node.parent)) return;
		if (ts.isCallExpression(node.parent) && isOfNodes(source)) this.texts.given.add(node.text);
		if (this.methods.has(node.text)) this.named.add(node.text);
	}

	/** What a client does beside its operations, in terms of them. */
	private enterClient(name: string): void {
		const source = sourceOf(path.join(ROOT, 'client', this.vendor, 'client.ts'));
		const member = everyNode(source.tree).find(
			(node) => ts.isPropertyAssignment(node) && node.name.getText() === name,
		);
		if (member !== undefined) this.open(source, member);
	}

	/** What the nodes take from the client's package, such as a sender. */
	private enterModule(name: string): void {
		const source = filesBelow('client', this.vendor)
			.map(sourceOf)
			.find(({ declared }) => declared.has(name));
		if (source !== undefined) this.enter(source, name);
	}

	/** Notes what a property says of the operation; true for a sender's action that is not asked for. */
	private isIdle(source: Source, { name, initializer }: ts.PropertyAssignment): boolean {
		const key = name.getText();
		const inNodes = isOfNodes(source);
		if (inNodes && (key === 'action' || key === 'type') && ts.isStringLiteral(initializer))
			this.texts[key].add(initializer.text);
		if (inNodes && key === 'readTarget')
			for (const type of TARGETS)
				if (initializer.getText().includes(`type: '${type}'`)) this.texts.only.add(type);
		return !inNodes && this.known !== undefined && IDLE[this.known.action]?.includes(key) === true;
	}

	/** What is known to come of `x.type === 'alias'` or, for a parameter, of `change === 'add'`. */
	private evaluate(condition: ts.Expression): boolean | undefined {
		if (this.known === undefined || !ts.isBinaryExpression(condition)) return undefined;
		const { left, right, operatorToken } = condition;
		if (operatorToken.kind !== ts.SyntaxKind.EqualsEqualsEqualsToken) return undefined;
		if (!ts.isStringLiteral(right)) return undefined;
		const possible =
			ts.isPropertyAccessExpression(left) && left.name.text === 'type'
				? [...this.known.targets]
				: choicesOf(left).filter((choice) => this.known?.given.has(choice));
		if (possible.length === 0) return undefined;
		if (!possible.includes(right.text)) return false;
		return possible.length === 1 ? true : undefined;
	}
}

function isOfNodes({ file }: Source): boolean {
	return file.startsWith(path.join(ROOT, 'nodes'));
}

/** The texts that a parameter may be, as its type lists them. */
function choicesOf(expression: ts.Expression): string[] {
	if (!ts.isIdentifier(expression)) return [];
	let scope: ts.Node = expression;
	while (!ts.isFunctionDeclaration(scope)) {
		if (ts.isSourceFile(scope)) return [];
		scope = scope.parent;
	}
	const type = scope.parameters.find(({ name }) => name.getText() === expression.text)?.type;
	if (type === undefined || !ts.isUnionTypeNode(type)) return [];
	return type.types.flatMap((member) =>
		ts.isLiteralTypeNode(member) && ts.isStringLiteral(member.literal) ? [member.literal.text] : [],
	);
}

/** A name that stands for a value, and not for a member or a declaration of its own. */
function isReference(node: ts.Identifier): boolean {
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent)) return parent.name !== node;
	if (ts.isPropertyAssignment(parent)) return parent.name !== node;
	if (ts.isShorthandPropertyAssignment(parent)) return true;
	return !(ts.isParameter(parent) || ts.isBindingElement(parent) || ts.isMethodDeclaration(parent));
}
