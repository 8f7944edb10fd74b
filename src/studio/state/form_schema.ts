/** JSON Schema as forms read it: only what the schemas of `geo/` use. */

export type FormSchema = {
	type?: string | string[];
	properties?: Record<string, FormSchema>;
	required?: string[];
	items?: FormSchema | false;
	prefixItems?: FormSchema[];
	enum?: (string | number)[];
	const?: unknown;
	anyOf?: FormSchema[];
	oneOf?: FormSchema[];
	pattern?: string;
	minimum?: number;
	maximum?: number;
	description?: string;
	default?: unknown;
	format?: string;
};

/** Which schema file describes a file of `geo/`. */
export function nameSchema(path: string): string | null {
	const [folder] = path.split('/');
	const names: Record<string, string> = {
		'city.yaml': 'city',
		'corrections.yaml': 'corrections',
		'places.geojson': 'places',
		'townships.geojson': 'townships',
		'districts.geojson': 'districts',
		sources: 'source',
		articles: 'article',
		sites: 'sites',
		tours: 'tour',
	};
	const name = names[path] ?? (path.includes('/') ? names[folder!] : undefined);
	return name === undefined ? null : `${name}.schema.json`;
}

/** The kind of control for a part; `raw` where only JSON says it. */
export type FormKind = 'object' | 'list' | 'choice' | 'number' | 'yes' | 'text' | 'long' | 'raw';

export function kindOf(schema: FormSchema, value: unknown): FormKind {
	if (schema.enum) return 'choice';
	if (schema.const !== undefined) return typeof schema.const === 'boolean' ? 'yes' : 'choice';
	if (schema.properties) return value === null ? 'raw' : 'object';
	if (schema.prefixItems || schema.anyOf || schema.oneOf) return kindOfAny(schema, value);
	const type = Array.isArray(schema.type) ? schema.type.find((one) => one !== 'null') : schema.type;
	if (type === 'array') return schema.items && isPlace(schema.items) ? 'raw' : 'list';
	if (type === 'number' || type === 'integer') return 'number';
	if (type === 'boolean') return 'yes';
	if (type !== 'string') return 'raw';
	return typeof value === 'string' && value.length > 48 ? 'long' : 'text';
}

/** Coordinates are edited on the map, or as JSON. */
function isPlace(items: FormSchema): boolean {
	return items.prefixItems !== undefined || items.type === 'array';
}

/** Of several that may be, the one that the value fits. */
export function pick(schema: FormSchema, value: unknown): FormSchema {
	const ways = schema.anyOf ?? schema.oneOf;
	if (!ways) return schema;
	const found = pick(ways.find((one) => fits(one, value)) ?? ways[0]!, value);
	return { ...found, ...(schema.description ? { description: schema.description } : {}) };
}

function kindOfAny(schema: FormSchema, value: unknown): FormKind {
	if (schema.prefixItems) return 'raw';
	const one = pick(schema, value);
	return one.type === 'null' || one === schema ? 'raw' : kindOf(one, value);
}

function fits(schema: FormSchema, value: unknown): boolean {
	if (schema.const !== undefined) return schema.const === value;
	if (schema.properties) {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
		return Object.entries(schema.properties).every(
			([key, part]) =>
				part.const === undefined || (value as Record<string, unknown>)[key] === part.const,
		);
	}
	if (schema.anyOf) return schema.anyOf.some((one) => fits(one, value));
	if (schema.type === 'null') return value === null;
	if (schema.type === 'array') return Array.isArray(value);
	if (schema.type === 'integer' || schema.type === 'number') return typeof value === 'number';
	return typeof value === schema.type;
}

/** What a new part begins as. */
export function buildEmpty(schema: FormSchema): unknown {
	if (schema.default !== undefined) return schema.default;
	if (schema.const !== undefined) return schema.const;
	if (schema.enum) return schema.enum[0];
	const ways = schema.anyOf ?? schema.oneOf;
	if (ways) return buildEmpty(ways[0]!);
	if (schema.properties) {
		return Object.fromEntries(
			Object.entries(schema.properties)
				.filter(([key]) => schema.required?.includes(key))
				.map(([key, part]) => [key, buildEmpty(part)]),
		);
	}
	const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
	if (type === 'array') return [];
	if (type === 'number' || type === 'integer') return schema.minimum ?? 0;
	return type === 'boolean' ? false : type === 'null' ? null : '';
}
