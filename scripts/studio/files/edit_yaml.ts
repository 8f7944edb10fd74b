import {
	isMap,
	isScalar,
	isSeq,
	parseDocument,
	type Document,
	type Pair,
	type YAMLMap,
} from 'yaml';

/** The YAML with another value; comments, quotes and order of what stays are kept. */
export function editYaml(text: string, value: unknown): string {
	const document = parseDocument(text);
	document.contents = merge(document, document.contents, value) as typeof document.contents;
	return document.toString({ lineWidth: 0 });
}

function merge(document: Document, node: unknown, value: unknown): unknown {
	if (isMap(node) && isRecord(value)) return mergeMap(document, node, value);
	if (isSeq(node) && Array.isArray(value)) {
		const known = new Map(
			node.items.flatMap((item) => {
				const id = isMap(item) ? item.get('id') : undefined;
				return id === undefined ? [] : [[id, item] as const];
			}),
		);
		node.items = value.map((one: unknown, index) => {
			const id = isRecord(one) ? one['id'] : undefined;
			return merge(document, id === undefined ? node.items[index] : known.get(id), one);
		});
		return node;
	}
	if (isScalar(node) && !isRecord(value) && !Array.isArray(value)) {
		if (node.value !== value) node.value = value;
		return node;
	}
	return document.createNode(value);
}

/** Properties stay where they are; a new one comes after the one it follows in the value. */
function mergeMap(document: Document, map: YAMLMap, value: Record<string, unknown>): YAMLMap {
	const nameKey = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);
	map.items = map.items.filter((pair) => value[nameKey(pair)] !== undefined);
	let at = 0;
	for (const [key, one] of Object.entries(value)) {
		if (one === undefined) continue;
		const index = map.items.findIndex((pair) => nameKey(pair) === key);
		if (index >= 0) {
			const pair = map.items[index]!;
			pair.value = merge(document, pair.value, one);
			at = index + 1;
		} else {
			map.items.splice(at, 0, document.createPair(key, one));
			at += 1;
		}
	}
	return map;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
