import type { Element, Node } from '@xmldom/xmldom';
import { joinGeometries } from '../join_geometries.ts';
import { OwnFileError, type OwnNote } from '../own_problem.ts';
import type { OwnFeature } from '../own_reading.ts';
import { listElements, readChild } from '../parse_xml.ts';
import { Tally } from '../tally.ts';
import { readAttributes } from './kml_attributes.ts';
import { readGeometries, type KmlTrouble } from './kml_geometry.ts';

/** What a globe shows and a plan does not. */
const OTHER_KINDS: ReadonlySet<string> = new Set([
	'GroundOverlay',
	'ScreenOverlay',
	'PhotoOverlay',
	'Tour',
	'NetworkLinkControl',
]);

/** Reads one KML document after the other into one list of features. Prefixes do not matter, nor whether they are declared. */
export class KmlReader {
	#features: OwnFeature[] = [];
	#trouble: KmlTrouble = {
		positions: new Tally(),
		rings: new Tally(),
		single: new Tally(),
		kinds: new Tally(),
	};
	#markup = { count: 0, feature: 0 };
	#point_values = new Set<string>();

	/** Answers with the addresses of the files that the document only points to. */
	read(document: Node): string[] {
		return this.#walk(document, []);
	}

	/** `links`: addresses that nobody has read. Throws an `OwnFileError` where there is no placemark, or none whose positions can be read. */
	finish(links: readonly string[]): { features: OwnFeature[]; notes: OwnNote[] } {
		const { count, found } = this.#trouble.positions;
		if (this.#features.length === 0) {
			throw new OwnFileError(
				links.length > 0
					? { code: 'only-links', count: links.length, links: links.slice(0, 3) }
					: { code: 'no-geometry' },
			);
		}
		if (count > 0 && this.#features.every(({ geometry }) => geometry === null)) {
			throw new OwnFileError({ code: 'no-position', count, found });
		}
		return { features: this.#features, notes: [...this.#listNotes(links)] };
	}

	*#listNotes(links: readonly string[]): Generator<OwnNote> {
		const { positions, rings, single, kinds } = this.#trouble;
		const { found } = positions;
		if (positions.count > 0) {
			yield { code: 'bad-positions', count: positions.count, names: positions.names, found };
		}
		if (rings.count > 0) yield { code: 'bad-rings', count: rings.count, names: rings.names };
		if (single.count > 0) {
			yield { code: 'single-positions', count: single.count, names: single.names };
		}
		if (kinds.count > 0) yield { code: 'not-drawn', count: kinds.count, kinds: kinds.names };
		if (this.#point_values.size > 0) yield { code: 'point-values', names: [...this.#point_values] };
		if (this.#markup.count > 0) yield { code: 'markup', ...this.#markup };
		if (links.length > 0) {
			yield { code: 'links', count: links.length, links: links.slice(0, 3) };
		}
	}

	#walk(node: Node, folders: readonly string[]): string[] {
		return listElements(node).flatMap((child) => {
			const kind = child.localName ?? '';
			if (kind === 'Placemark') this.#addPlacemark(child, folders.join(' / '));
			else if (kind === 'kml' || kind === 'Document') return this.#walk(child, folders);
			else if (kind === 'Folder') {
				const name = readChild(child, 'name');
				return this.#walk(child, name === '' ? folders : [...folders, name]);
			} else if (kind === 'NetworkLink') return listLinks(child);
			else if (OTHER_KINDS.has(kind)) this.#trouble.kinds.add(kind);
			return [];
		});
	}

	#addPlacemark(node: Element, folder: string): void {
		const number = this.#features.length + 1;
		const name = readChild(node, 'name') || `#${number}`;
		const geometry = joinGeometries(readGeometries(node, name, this.#trouble));
		const { properties, is_markup, point_values } = readAttributes(node, folder);
		for (const value of point_values) this.#point_values.add(value);
		if (is_markup) {
			this.#markup.feature ||= number;
			this.#markup.count += 1;
		}
		this.#features.push({ type: 'Feature', geometry, properties });
	}
}

/** `Url` is what KML 2.0 called a link. */
function listLinks(node: Element): string[] {
	return listElements(node)
		.filter(({ localName }) => localName === 'Link' || localName === 'Url')
		.map((link) => readChild(link, 'href'))
		.filter((href) => href !== '');
}
