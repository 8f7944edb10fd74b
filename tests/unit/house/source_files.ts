import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Downloaded, compiled or built: not ours to judge. */
const skipped = /(?:^|\/)(?:node_modules|paraglide|\.svelte-kit|\.git|build|test-results)$/;

export type Import = {
	/** As written, or the path from the root when it names a file of ours. */
	target: string;
	/** Gone after compilation. */
	is_type: boolean;
	/** `export ... from`. */
	is_export: boolean;
	/** `import(...)`: fetched when it is asked for. */
	is_dynamic: boolean;
};

export type SourceFile = { path: string; text: string; imports: Import[] };

/** Paths of all files below a folder, relative to the root. */
export function listFiles(folder: string): string[] {
	if (skipped.test(folder)) return [];
	return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
		const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
		if (!entry.isDirectory()) return [path];
		return skipped.test(path) ? [] : listFiles(path);
	});
}

/** Reads a file of the repository. */
export function readText(path: string): string {
	return readFileSync(join(root, path), 'utf8');
}

/** By folder: several tests ask for the same one, and reading it all takes seconds. */
const read_folders = new Map<string, readonly SourceFile[]>();

/** All scripts and components below a folder, with what they import. */
export function readSources(folder: string): readonly SourceFile[] {
	const sources =
		read_folders.get(folder) ??
		listFiles(folder)
			.filter((path) => /\.(?:ts|js|svelte)$/.test(path))
			.map((path) => readSource(path));
	read_folders.set(folder, sources);
	return sources;
}

/** Its imports are looked for once somebody asks for them. */
function readSource(path: string): SourceFile {
	const text = readText(path);
	let imports: Import[] | undefined;
	return {
		path,
		text,
		get imports() {
			return (imports ??= parseImports(path, text));
		},
	};
}

/** What a file imports: static, dynamic and re-exported. In a component, of all its script blocks. */
export function parseImports(path: string, text: string): Import[] {
	const script = path.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n')
		: text;
	const found: Import[] = [];
	const add = (
		node: ts.Node | undefined,
		is_type: boolean,
		is_export: boolean,
		is_dynamic = false,
	): void => {
		if (!node || !ts.isStringLiteralLike(node)) return;
		found.push({ target: resolveTarget(path, node.text), is_type, is_export, is_dynamic });
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node), false);
		if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly, true);
		if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			add(node.arguments[0], false, false, true);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, script, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS));
	return found;
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
	if (!importClause) return false;
	if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const bindings = importClause.namedBindings;
	return (
		!importClause.name &&
		bindings !== undefined &&
		ts.isNamedImports(bindings) &&
		bindings.elements.length > 0 &&
		bindings.elements.every((element) => element.isTypeOnly)
	);
}

function resolveTarget(path: string, target: string): string {
	const bare = target.replace(/\?.*$/, '');
	if (bare === '$lib' || bare.startsWith('$lib/')) return `src/lib${bare.slice('$lib'.length)}`;
	return bare.startsWith('.') ? posix.join(dirname(path), bare) : bare;
}
