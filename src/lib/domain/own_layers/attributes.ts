import type { GeoJsonProperties } from 'geojson';
import type { OwnFeature } from './own_reading.ts';

/** Names of all attributes, in the order they appear. */
export function listFields(features: readonly OwnFeature[]): string[] {
	const names = new Set<string>();
	for (const { properties } of features) {
		for (const name in properties) names.add(name);
	}
	return [...names];
}

/** An attribute as the text it is; nothing for null. */
export function formatCell(value: unknown): string {
	if (value === null || value === undefined) return '';
	return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
}

/** Whole numbers beyond 2^53 as text: a vector tile cannot hold them, and one of them would empty it. */
export function toMapProperties(properties: GeoJsonProperties): GeoJsonProperties {
	if (!properties || !hasTooLarge(properties)) return properties;
	return Object.fromEntries(
		Object.entries(properties).map(([name, value]: [string, unknown]) => {
			return [name, isTooLarge(value) ? String(value) : value];
		}),
	);
}

function hasTooLarge(properties: NonNullable<GeoJsonProperties>): boolean {
	for (const name in properties) if (isTooLarge(properties[name])) return true;
	return false;
}

function isTooLarge(value: unknown): boolean {
	return typeof value === 'number' && !(Math.abs(value) <= Number.MAX_SAFE_INTEGER);
}
