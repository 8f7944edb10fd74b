import XMLBuilder from 'fast-xml-builder';

/** An XML 1.0 document, indented. Keys that begin with `@` are attributes; texts are escaped. */
export function formatXml(root: object): string {
	const builder = new XMLBuilder({
		attributeNamePrefix: '@',
		ignoreAttributes: false,
		format: true,
		indentBy: '\t',
	});
	return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...root });
}
