import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

export const ROOT = path.join(__dirname, '../..');

/** One parsed file: what it declares at its top level, and what it imports from files of the project. */
export interface Source {
	file: string;
	tree: ts.SourceFile;
	declared: Map<string, ts.Node>;
	imported: Map<string, { file: string; name: string }>;
}

const parsed = new Map<string, Source>();

/** Parses a file once. */
export function sourceOf(file: string): Source {
	const known = parsed.get(file);
	if (known !== undefined) return known;
	const text = readFileSync(file, 'utf8');
	const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
	const source: Source = { file, tree, declared: new Map(), imported: new Map() };
	for (const statement of tree.statements) note(source, statement);
	parsed.set(file, source);
	return source;
}

/** All TypeScript files below a folder of the project. */
export function filesBelow(...folder: string[]): string[] {
	const root = path.join(ROOT, ...folder);
	return readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
		.sort()
		.map((name) => path.join(root, name));
}

function note(source: Source, statement: ts.Statement): void {
	if (ts.isImportDeclaration(statement)) noteImport(source, statement);
	else if (ts.isVariableStatement(statement)) {
		for (const declaration of statement.declarationList.declarations) {
			if (ts.isIdentifier(declaration.name))
				source.declared.set(declaration.name.text, declaration);
		}
	} else if (
		(ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) &&
		statement.name !== undefined
	) {
		source.declared.set(statement.name.text, statement);
	}
}

function noteImport(source: Source, { importClause, moduleSpecifier }: ts.ImportDeclaration): void {
	const bindings = importClause?.namedBindings;
	if (bindings === undefined || !ts.isNamedImports(bindings)) return;
	if (!ts.isStringLiteral(moduleSpecifier) || !moduleSpecifier.text.startsWith('.')) return;
	const target = path.join(path.dirname(source.file), moduleSpecifier.text);
	const file = [`${target}.ts`, path.join(target, 'index.ts')].find((name) => existsSync(name));
	if (file === undefined) return;
	for (const { name, propertyName } of bindings.elements) {
		source.imported.set(name.text, { file, name: (propertyName ?? name).text });
	}
}

/** Whether an expression is a client: `client`, `context.client`, `scene.client()` and the like. */
export function isClient(expression: ts.Expression): boolean {
	if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression))
		return isClient(expression.expression);
	if (ts.isCallExpression(expression)) return isClient(expression.expression);
	if (ts.isPropertyAccessExpression(expression)) return expression.name.text === 'client';
	return ts.isIdentifier(expression) && expression.text === 'client';
}

/** Every node below one, itself included. */
export function everyNode(node: ts.Node): ts.Node[] {
	const found: ts.Node[] = [node];
	ts.forEachChild(node, (child) => void found.push(...everyNode(child)));
	return found;
}
