const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Lines of a KML description. Programs take it for HTML as soon as it looks like it, and some fold line feeds into spaces: only `<br/>`
 * keeps the lines apart in all of them.
 */
export function joinKmlLines(lines: readonly string[]): string {
	return lines.map((line) => line.replaceAll(/[&<>]/g, (sign) => ESCAPES[sign]!)).join('<br/>');
}
