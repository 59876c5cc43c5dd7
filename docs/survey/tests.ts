import path from 'node:path';

import ts from 'typescript';

import { everyNode, filesBelow, isClient, sourceOf, type Source } from './sources';

/** The test files of a vendor's client that put each of its methods to the test. */
export function testsOf(vendor: string, methods: ReadonlySet<string>): Map<string, string[]> {
	const tests = new Map<string, string[]>();
	for (const file of filesBelow('test', 'client', vendor)) {
		if (!file.endsWith('.test.ts')) continue;
		for (const name of namesIn(sourceOf(file))) {
			if (methods.has(name)) tests.set(name, [...(tests.get(name) ?? []), path.basename(file)]);
		}
	}
	return tests;
}

/** Methods called on a client, and those of a table that a test goes through as a whole. */
function namesIn(source: Source): Set<string> {
	const names = new Set<string>();
	for (const node of everyNode(source.tree)) {
		if (!ts.isCallExpression(node)) continue;
		const { expression, arguments: given } = node;
		if (ts.isPropertyAccessExpression(expression) && isClient(expression.expression))
			names.add(expression.name.text);
		for (const argument of given) {
			if (!ts.isIdentifier(argument)) continue;
			for (const key of tableKeys(source, argument.text)) names.add(key);
		}
	}
	return names;
}

/** Keys of a constant object, or first texts of a constant list's rows. */
function tableKeys(source: Source, name: string): string[] {
	const imported = source.imported.get(name);
	if (imported !== undefined) return tableKeys(sourceOf(imported.file), imported.name);
	const declaration = source.declared.get(name);
	if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return [];
	const { initializer } = declaration;
	if (initializer === undefined) return [];
	if (ts.isObjectLiteralExpression(initializer))
		return initializer.properties.flatMap((member) => member.name?.getText() ?? []);
	if (!ts.isArrayLiteralExpression(initializer)) return [];
	return initializer.elements.flatMap((row) => {
		const first = ts.isArrayLiteralExpression(row) ? row.elements[0] : undefined;
		return first !== undefined && ts.isStringLiteral(first) ? [first.text] : [];
	});
}
