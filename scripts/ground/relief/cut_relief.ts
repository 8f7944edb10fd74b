import { Compression, tileIdToZxy, TileType } from 'pmtiles';
import type { GroundRelief, ReliefEncoding } from '../../../src/lib/domain/ground/ground_file.ts';
import { breathe, fetchParts, type Cut, type CutJob } from '../cut/cut_job.ts';
import { chooseTiles } from '../cut/choose_tiles.ts';
import { encodeArchive, type ArchiveTile } from '../pmtiles/encode_archive.ts';
import { decompress, openArchive, type Archive } from '../pmtiles/open_archive.ts';
import { readTerms } from '../read_credit.ts';
import { GroundRefusal } from '../refusal.ts';
import { formatBytes, formatTable } from '../say.ts';
import { decodePicture, PICTURE_TYPES, type Picture } from './picture.ts';
import { RELIEF_ENCODINGS } from '../../../src/lib/domain/ground/relief_encodings.ts';
import { isBelievable, LAND, tallyHeights } from './heights.ts';

export type ReliefJob = CutJob & { encoding: ReliefEncoding | null; accuracy_m: number | null };

/** Tiles that are opened to find how heights are written, and to tell the lowest and the highest. */
const SAMPLES = 24;

/** The ground's relief, cut out of an archive of pictures of heights; null where only the plan is wanted. */
export async function cutRelief(job: ReliefJob): Promise<Cut<GroundRelief> | null> {
	const { source, bounds, say, signal } = job;
	const archive = await openArchive(source);
	const { tileType, tileCompression } = archive.header;
	if (!PICTURE_TYPES.includes(tileType)) {
		const found = TileType[tileType] ?? tileType;
		throw new GroundRefusal(`${source.name}: expected heights as PNG or WebP, found ${found}`);
	}
	const chosen = await chooseTiles(archive, bounds, job.zooms, signal);
	const terms = readTerms(archive.metadata, job.said, source.name, 'relief-');
	const readPart = await fetchParts(job, chosen.places);
	if (!readPart) return null;
	const tiles: ArchiveTile[] = [];
	for (const place of chosen.places)
		tiles.push({
			id: place.id,
			bytes: Buffer.from(decompress(await readPart(place), tileCompression)),
		});
	const pictures = await openPictures(job, archive, tiles);
	const encoding = findEncoding(job, archive, pictures);
	const { low, high } = tallyHeights(pictures, encoding);
	say.line(
		`${source.name}: ${encoding}, heights of ${Math.floor(low)} to ${Math.ceil(high)} m, "${terms.credit.zh}", ${terms.licence}`,
	);
	say.line(
		formatTable([
			['zoom', 'tiles', 'bytes'],
			...chosen.table.map(({ z, asked, found, bytes }) => [
				`${z}`,
				`${found} of ${asked}`,
				formatBytes(bytes),
			]),
		]),
	);
	const { metadata } = archive;
	return {
		encoded: encodeArchive(tiles, {
			tile_type: tileType,
			tile_compression: Compression.None,
			bounds: chosen.bounds,
			metadata: {
				name: typeof metadata['name'] === 'string' ? metadata['name'] : 'Relief',
				attribution: [...new Set(Object.values(terms.credit))].join(' '),
				license: terms.licence,
				encoding,
			},
		}),
		facts: {
			bounds: chosen.bounds,
			source: source.name,
			...terms,
			encoding,
			tile_px: measureTile(pictures[0]!, source.name),
			heights: [Math.floor(low), Math.ceil(high)],
			accuracy_m: job.accuracy_m,
		},
	};
}

/** Some tiles of the highest zoom, spread over all of it; every tile is at least a picture by its first bytes. */
async function openPictures(
	{ source, signal }: CutJob,
	{ header }: Archive,
	tiles: readonly ArchiveTile[],
): Promise<Picture[]> {
	const top = tileIdToZxy(tiles.at(-1)!.id)[0];
	const highest = tiles.filter(({ id }) => tileIdToZxy(id)[0] === top);
	const step = Math.max(1, highest.length / SAMPLES);
	const pictures: Picture[] = [];
	for (let at = 0; at < highest.length; at += step) {
		const { id, bytes } = highest[Math.floor(at)]!;
		await breathe(signal);
		try {
			pictures.push(await decodePicture(bytes, header.tileType));
		} catch (error) {
			const [z, x, y] = tileIdToZxy(id);
			throw new GroundRefusal(
				`${source.name}: tile ${z}/${x}/${y}: expected a picture of heights, found: ${(error as Error).message}`,
			);
		}
	}
	return pictures;
}

/** By the option, by the metadata, else by what gives heights of land; what is said has to give them too. */
function findEncoding(
	{ encoding, source }: ReliefJob,
	{ metadata }: Archive,
	pictures: readonly Picture[],
): ReliefEncoding {
	const said = encoding ?? RELIEF_ENCODINGS.find((known) => known === metadata['encoding']) ?? null;
	const believed = RELIEF_ENCODINGS.filter((known) => isBelievable(tallyHeights(pictures, known)));
	const found = said === null ? believed[0] : believed.find((known) => known === said);
	if (found) return found;
	const readings = RELIEF_ENCODINGS.map((known) => {
		const { low, high, heights } = tallyHeights(pictures, known);
		return heights > 0
			? `${Math.round(low)} to ${Math.round(high)} m as ${known}`
			: `none as ${known}`;
	});
	throw new GroundRefusal(
		`${source.name}: expected heights between ${LAND[0]} and ${LAND[1]} m${said ? ` as ${said}` : ''}, found ${readings.join(', ')}${said && believed[0] ? `; --encoding ${believed[0]} would fit` : ''}`,
	);
}

function measureTile({ width, height }: Picture, name: string): 256 | 512 {
	if (width === height && (width === 256 || width === 512)) return width;
	throw new GroundRefusal(
		`${name}: expected tiles of 256 or 512 pixels, found ${width} x ${height}`,
	);
}
