import { z } from 'zod';
import type { Polygonal } from '../../src/lib/geometry/position.ts';
import type { County } from './counties.ts';
import { findJsonError } from './json_error.ts';

export type ReadOptions = {
	file: string;
	adcode_property: string;
	name_property: string;
	counties: readonly County[];
};

/** County polygons by adcode as the file has them, in its own datum; what was wrong, and what was passed over. */
export type ReadResult = {
	polygons: Map<number, Polygonal>;
	refusals: string[];
	reports: string[];
};

const ring_schema = z.array(z.array(z.number()).min(2));
const geometry_schema = z.discriminatedUnion('type', [
	z.object({ type: z.literal('Polygon'), coordinates: z.array(ring_schema).min(1) }),
	z.object({
		type: z.literal('MultiPolygon'),
		coordinates: z.array(z.array(ring_schema).min(1)).min(1),
	}),
]);
const collection_schema = z.object({
	type: z.literal('FeatureCollection'),
	features: z.array(
		z.object({
			type: z.literal('Feature'),
			properties: z.record(z.string(), z.unknown()).nullish(),
			geometry: z.unknown(),
		}),
	),
});

/** Reads GeoJSON. A feature counts when its adcode, or else its Chinese name, is one of the atlas's counties. */
export function readPolygons(text: string, options: ReadOptions): ReadResult {
	const result: ReadResult = { polygons: new Map(), refusals: [], reports: [] };
	const error = findJsonError(text);
	if (error) {
		const { line, column, message } = error;
		result.refusals.push(`${options.file}:${line}:${column}: not JSON: ${message}`);
		return result;
	}
	const parsed = collection_schema.safeParse(JSON.parse(text));
	if (!parsed.success) {
		result.refusals.push(...listIssues(`${options.file}: not a FeatureCollection`, parsed.error));
		return result;
	}
	let strangers = 0;
	for (const [index, { properties, geometry }] of parsed.data.features.entries()) {
		const county = findCounty(properties ?? {}, options, result.reports);
		if (!county) {
			strangers += 1;
			continue;
		}
		const label = `features[${index}], ${county.adcode} ${county.name.zh}`;
		const shape = geometry_schema.safeParse(geometry);
		if (!shape.success) {
			result.refusals.push(...listIssues(`${label}: no Polygon or MultiPolygon`, shape.error));
		} else if (result.polygons.has(county.adcode)) {
			result.refusals.push(`${label}: a second feature of this county; join them into one`);
		} else {
			result.polygons.set(county.adcode, shape.data as Polygonal);
		}
	}
	if (strangers > 0) {
		result.reports.push(`${strangers} features are none of the atlas's counties; left out`);
	}
	return result;
}

function findCounty(
	properties: Record<string, unknown>,
	{ adcode_property, name_property, counties }: ReadOptions,
	reports: string[],
): County | undefined {
	const code = /^(\d{6})(\d{6})?$/.exec(String(properties[adcode_property] ?? ''))?.[1];
	const name = properties[name_property];
	if (!code) return counties.find((county) => county.name.zh === name);
	const county = counties.find(({ adcode }) => adcode === Number(code));
	if (county && typeof name === 'string' && name !== county.name.zh) {
		reports.push(`${code} is called ${name} in the file; the atlas says ${county.name.zh}`);
	}
	return county;
}

function listIssues(label: string, error: z.ZodError): string[] {
	return error.issues
		.slice(0, 3)
		.map(({ path, message }) => `${label}: ${path.join('.') || 'whole'}: ${message}`);
}
