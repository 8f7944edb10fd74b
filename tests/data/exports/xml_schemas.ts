import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RelaxNGValidator, XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

// Schemas import one another by path.
xmlRegisterFsInputProviders();

const ATOM = 'http://www.w3.org/2005/Atom';
const GEORSS = 'http://www.georss.org/georss';

export type XmlSchema = { validate: (document: XmlDocument) => void };

/** An XML Schema or, by its ending, a RELAX NG schema of `tests/fixtures/schemas/`. */
export function loadXmlSchema(name: string): XmlSchema {
	const path = join(import.meta.dirname, '../../fixtures/schemas', name);
	const document = XmlDocument.fromBuffer(readFileSync(path), { url: path });
	return name.endsWith('.rng')
		? RelaxNGValidator.fromDoc(document)
		: XsdValidator.fromDoc(document);
}

/** What no grammar of Atom can say: XPath that must be true (RFC 4287, 4.1.1 and 4.1.2). */
export const ATOM_RULES = [
	'count(/a:feed/a:link[@rel="self"]) = 1',
	'not(/a:feed/a:entry[not(a:link[@rel="alternate"])])',
	'not(//a:link[@rel="alternate" and @type = preceding-sibling::a:link[@rel="alternate"]/@type])',
	'not(//a:entry[a:id = preceding-sibling::a:entry/a:id])',
	// GeoRSS: the last corner of a polygon is the first.
	'not(//g:polygon[not(starts-with(., substring(., 1 + string-length(.) - string-length(substring-before(substring-after(., " "), " ")) - string-length(substring-before(., " ")) - 1)))])',
];

/** What a validator says against the text; empty where it is valid. */
export function checkXml(text: string, schema: XmlSchema, rules: readonly string[] = []): string {
	let document: XmlDocument | undefined;
	try {
		document = XmlDocument.fromString(text);
		schema.validate(document);
		const read = document;
		const broken = rules.filter((rule) => read.eval(rule, { a: ATOM, g: GEORSS }) !== true);
		return broken.join('\n');
	} catch (error) {
		if (error instanceof XmlLibError) return error.message;
		throw error;
	} finally {
		document?.dispose();
	}
}
