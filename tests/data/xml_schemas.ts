import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RelaxNGValidator, XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

// Schemas import one another by path.
xmlRegisterFsInputProviders();

export type XmlSchema = { validate: (document: XmlDocument) => void };

/** An XML Schema or, by its ending, a RELAX NG schema of `tests/fixtures/schemas/`. */
export function loadXmlSchema(name: string): XmlSchema {
	const path = join(import.meta.dirname, '../fixtures/schemas', name);
	const document = XmlDocument.fromBuffer(readFileSync(path), { url: path });
	return name.endsWith('.rng')
		? RelaxNGValidator.fromDoc(document)
		: XsdValidator.fromDoc(document);
}

/** What a validator says against the text; empty where it is valid. */
export function checkXml(text: string, schema: XmlSchema): string {
	let document: XmlDocument | undefined;
	try {
		document = XmlDocument.fromString(text);
		schema.validate(document);
		return '';
	} catch (error) {
		if (error instanceof XmlLibError) return error.message;
		throw error;
	} finally {
		document?.dispose();
	}
}
