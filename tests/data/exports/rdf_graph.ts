import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import type { JsonLdObj } from 'jsonld/jsonld-spec.d.ts';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

/** A JSON-LD document as RDF, read as if it lay at `base`. Throws where a key or a value would be lost, and where a context would be fetched. */
export async function parseJsonLd(
	document: object,
	base: string,
	contexts: Readonly<Record<string, object>> = {},
): Promise<Store> {
	const documentLoader = (url: string) => {
		const found = contexts[url];
		if (!found) return Promise.reject(new Error(`${url} would be fetched`));
		return Promise.resolve({ documentUrl: url, document: found as JsonLdObj });
	};
	const options = { base, documentLoader, safe: true, format: 'application/n-quads' } as const;
	const quads = (await jsonld.toRDF(document, options)) as unknown as string;
	return new Store(new Parser({ format: 'N-Quads' }).parse(quads));
}

export function parseTurtle(path: string): Store {
	return new Store(new Parser().parse(readFileSync(path, 'utf8')));
}

/** What breaks the shapes: node, property, constraint. Empty where the graph conforms. */
export async function listViolations(graph: Store, shapes: Store): Promise<string[]> {
	const { results } = await new SHACLValidator(shapes).validate(graph);
	return results.map(({ focusNode, path, sourceConstraintComponent }) =>
		[focusNode, path, sourceConstraintComponent]
			.map((term) => (term && 'value' in term ? term.value.replace(/^.*[#/](?=.)/, '') : '?'))
			.join(' '),
	);
}
