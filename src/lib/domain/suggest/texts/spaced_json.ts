/** JSON with a space after each comma and colon, on one line. */
export function writeSpaced(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(writeSpaced).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const pairs = Object.entries(value).filter(([, one]) => one !== undefined);
	return `{${pairs.map(([key, one]) => `${JSON.stringify(key)}: ${writeSpaced(one)}`).join(', ')}}`;
}
