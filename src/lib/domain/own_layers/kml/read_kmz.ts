import type { OwnNote } from '../own_problem.ts';
import type { OwnReading } from '../own_reading.ts';
import { decodeXml, parseXml } from '../parse_xml.ts';
import { KmlReader } from './kml_reader.ts';

/**
 * The KML files of an archive: `doc.kml` and whatever it points to inside the archive; where no file has that name, all files that
 * lie nearest to the top. Files that nothing points to are named with their count. Nothing is fetched. Throws an `OwnFileError`.
 */
export function readKmz(files: Readonly<Record<string, Uint8Array>>): OwnReading {
	const names = Object.keys(files).filter((name) => /\.kml$/i.test(name));
	const reader = new KmlReader();
	const queue = pickFirst(names);
	const is_index = queue.length === 1;
	const outside: string[] = [];
	const file_notes: OwnNote[] = [];
	for (let at = 0; at < queue.length; at += 1) {
		const name = queue[at]!;
		const { text, notes } = decodeXml(files[name]!);
		file_notes.push(...notes);
		for (const link of reader.read(parseXml(text))) {
			const target = findTarget(link, name, names);
			if (target === null) outside.push(link);
			else if (!queue.includes(target)) queue.push(target);
		}
	}
	const unread = names.filter((name) => !queue.includes(name));
	const { features, notes } = reader.finish(outside);
	const more: OwnNote[] = [
		...(queue.length > 1
			? [{ code: 'files-read' as const, names: is_index ? queue.slice(1) : queue }]
			: []),
		...(unread.length > 0
			? [
					{
						code: 'other-layers' as const,
						names: unread.map((name) => describe(name, files[name]!)),
					},
				]
			: []),
	];
	return {
		format: 'KMZ',
		table: null,
		declared: 'wgs84',
		features,
		notes: [...file_notes, ...notes, ...more],
	};
}

function pickFirst(names: readonly string[]): string[] {
	const depth = (name: string): number => name.split('/').length;
	const documents = names.filter((name) => /(?:^|\/)doc\.kml$/i.test(name));
	const candidates = documents.length > 0 ? documents : names;
	const top = Math.min(...candidates.map(depth));
	const nearest = candidates.filter((name) => depth(name) === top);
	return documents.length > 0 ? nearest.slice(0, 1) : nearest;
}

/** The file of the archive that a link means, relative to the file it stands in; null for anything else. */
function findTarget(link: string, from: string, names: readonly string[]): string | null {
	if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(link)) return null;
	const path = [...from.split('/').slice(0, -1), ...link.replace(/[?#].*$/, '').split(/[\\/]/)];
	const parts: string[] = [];
	for (const part of path) {
		if (part === '..') parts.pop();
		else if (part !== '.' && part !== '') parts.push(part);
	}
	const forms = [parts.join('/'), decodeAddress(parts.join('/'))].map((form) => form.toLowerCase());
	return names.find((name) => forms.includes(name.toLowerCase())) ?? null;
}

function decodeAddress(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

function describe(name: string, bytes: Uint8Array): string {
	const count = decodeXml(bytes).text.match(/<(?:[\w.-]+:)?Placemark\b/g)?.length ?? 0;
	return `${name} (${count})`;
}
