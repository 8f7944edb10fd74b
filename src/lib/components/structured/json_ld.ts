import type { Thing, WithContext } from 'schema-dts';

/** A schema.org object, checked by the types of schema-dts. */
export type JsonLd = WithContext<Thing>;

/** JSON that needs no escaping inside a `script` element: `<` and `&` are written as escapes of JSON's own. */
export function formatJsonLd(value: JsonLd): string {
	return JSON.stringify(value).replace(
		/[<>&]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
