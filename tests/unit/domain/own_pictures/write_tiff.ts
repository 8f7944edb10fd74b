/** Small TIFF files of an invented world: little-endian, one strip for each picture, nothing packed unless told. */

type Entry = { tag: number; type: 2 | 3 | 4 | 12; values: readonly number[] | string };

export type TiffOptions = {
	width: number;
	height: number;
	/** Numbers of the bands, one pixel after the other. */
	values: readonly number[];
	samples?: number;
	bits?: 8 | 16 | 32;
	/** 1 unsigned, 2 signed, 3 floating. */
	format?: 1 | 2 | 3;
	/** 0 white is zero, 1 black is zero, 2 RGB, 3 palette, 5 CMYK. */
	photometric?: number;
	compression?: number;
	extra?: readonly number[];
	palette?: readonly number[];
	gap?: string;
	scale?: readonly [number, number];
	/** Column, row, 0, x, y, 0 of each. */
	points?: readonly number[];
	transformation?: readonly number[];
	/** GeoKey and value. */
	keys?: readonly (readonly [number, number])[];
	/** Text of the citation (GeoKey 3073). */
	citation?: string;
	/** A smaller copy inside. */
	overview?: Pick<TiffOptions, 'width' | 'height' | 'values'>;
};

/** Bytes of one value: text, 16 bits, 32 bits, double. */
const SIZES = { 2: 1, 3: 2, 4: 4, 12: 8 } as const;

export function writeTiff(options: TiffOptions): Uint8Array<ArrayBuffer> {
	const pictures = [
		options,
		...(options.overview ? [{ ...plain(options), ...options.overview }] : []),
	];
	const bytes = new Uint8Array(
		200_000 + pictures.reduce((sum, { values }) => sum + values.length * 4, 0),
	);
	const view = new DataView(bytes.buffer);
	bytes.set([0x49, 0x49, 42, 0]);
	let [end, link] = [8, 4];
	pictures.forEach((picture, index) => {
		const strip = end;
		end += writeValues(view, strip, picture);
		end += end % 2;
		const entries = listEntries(picture, strip, end - strip, index > 0);
		view.setUint32(link, end, true);
		const directory = end;
		view.setUint16(directory, entries.length, true);
		end += 2 + entries.length * 12 + 4;
		link = end - 4;
		entries.forEach((entry, at) => {
			end += writeEntry(view, directory + 2 + at * 12, end, entry);
		});
	});
	return bytes.slice(0, end);
}

function plain({
	scale,
	points,
	transformation,
	keys,
	citation,
	overview,
	...rest
}: TiffOptions): TiffOptions {
	return rest;
}

function writeValues(
	view: DataView,
	at: number,
	{ values, bits = 8, format = 1 }: TiffOptions,
): number {
	values.forEach((value, index) => {
		if (bits === 8) view.setUint8(at + index, value);
		else if (bits === 16) view.setUint16(at + 2 * index, value, true);
		else if (format === 3) view.setFloat32(at + 4 * index, value, true);
		else view.setInt32(at + 4 * index, value, true);
	});
	return (values.length * bits) / 8;
}

function listEntries(
	options: TiffOptions,
	strip: number,
	size: number,
	is_overview: boolean,
): Entry[] {
	const { width, height, samples = 1, bits = 8, format = 1 } = options;
	const each = (value: number): number[] => Array.from({ length: samples }, () => value);
	const entries: Entry[] = [
		...(is_overview ? [{ tag: 254, type: 4 as const, values: [1] }] : []),
		{ tag: 256, type: 4, values: [width] },
		{ tag: 257, type: 4, values: [height] },
		{ tag: 258, type: 3, values: each(bits) },
		{ tag: 259, type: 3, values: [options.compression ?? 1] },
		{ tag: 262, type: 3, values: [options.photometric ?? 1] },
		{ tag: 273, type: 4, values: [strip] },
		{ tag: 277, type: 3, values: [samples] },
		{ tag: 278, type: 4, values: [height] },
		{ tag: 279, type: 4, values: [size] },
		{ tag: 284, type: 3, values: [1] },
		{ tag: 339, type: 3, values: each(format) },
	];
	if (options.palette) entries.push({ tag: 320, type: 3, values: options.palette });
	if (options.extra) entries.push({ tag: 338, type: 3, values: options.extra });
	if (options.scale) entries.push({ tag: 33550, type: 12, values: [...options.scale, 0] });
	if (options.points) entries.push({ tag: 33922, type: 12, values: options.points });
	if (options.transformation)
		entries.push({ tag: 34264, type: 12, values: options.transformation });
	if (options.gap !== undefined) entries.push({ tag: 42113, type: 2, values: `${options.gap}\0` });
	const { keys = [], citation } = options;
	if (keys.length > 0 || citation !== undefined) {
		const said = citation === undefined ? [] : [[3073, 34737, citation.length, 0]];
		const all = [...keys.map(([key, value]) => [key, 0, 1, value]), ...said].sort(
			(a, b) => a[0]! - b[0]!,
		);
		entries.push({ tag: 34735, type: 3, values: [1, 1, 0, all.length, ...all.flat()] });
		if (citation !== undefined) entries.push({ tag: 34737, type: 2, values: `${citation}\0` });
	}
	return entries.sort((a, b) => a.tag - b.tag);
}

/** Bytes that lie outside of the entry. */
function writeEntry(
	view: DataView,
	at: number,
	free: number,
	{ tag, type, values }: Entry,
): number {
	const numbers =
		typeof values === 'string' ? [...values].map((sign) => sign.charCodeAt(0)) : values;
	const size = numbers.length * SIZES[type];
	view.setUint16(at, tag, true);
	view.setUint16(at + 2, type, true);
	view.setUint32(at + 4, numbers.length, true);
	const start = size <= 4 ? at + 8 : free;
	if (size > 4) view.setUint32(at + 8, free, true);
	numbers.forEach((number, index) => {
		const to = start + index * SIZES[type];
		if (type === 2) view.setUint8(to, number);
		else if (type === 3) view.setUint16(to, number, true);
		else if (type === 4) view.setUint32(to, number, true);
		else view.setFloat64(to, number, true);
	});
	return size <= 4 ? 0 : size + (size % 2);
}
