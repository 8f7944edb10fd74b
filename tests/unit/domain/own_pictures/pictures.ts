/** Small pictures of nothing, made by hand: heads of real formats around bytes that nobody unpacks. */

const ascii = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));
const u16 = (value: number): number[] => [value >> 8, value & 255];
const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value & 65535)];

const chunk = (name: string, data: number[]): number[] => [
	...u32(data.length),
	...ascii(name),
	...data,
	0,
	0,
	0,
	0,
];

export function buildPng({
	bits = 8,
	extra = [] as [string, number[]][],
	end = true,
} = {}): Uint8Array {
	return Uint8Array.from([
		0x89,
		...ascii('PNG\r\n\u001A\n'),
		...chunk('IHDR', [...u32(120), ...u32(80), bits, 2, 0, 0, 0]),
		...extra.flatMap(([name, data]) => chunk(name, data)),
		...chunk('IDAT', [1, 2, 3]),
		...(end ? chunk('IEND', []) : []),
	]);
}

export const dots = (per_inch: number): [string, number[]] => [
	'pHYs',
	[...u32(Math.round(per_inch / 0.0254)), ...u32(Math.round(per_inch / 0.0254)), 1],
];

const segment = (mark: number, data: number[]): number[] => [
	0xff,
	mark,
	...u16(data.length + 2),
	...data,
];

export function buildJpeg({
	components = 3,
	orientation = 1,
	end = true,
	tail = [] as number[],
} = {}): Uint8Array {
	const exif = [
		...ascii('Exif\0\0MM\0*'),
		...u32(8),
		...u16(1),
		...u16(0x0112),
		...u16(3),
		...u32(1),
		...u16(orientation),
		0,
		0,
		...u32(0),
	];
	return Uint8Array.from([
		0xff,
		0xd8,
		...segment(0xe1, exif),
		...segment(0xc0, [8, ...u16(80), ...u16(120), components, 1, 17, 0]),
		1,
		2,
		3,
		...(end ? [0xff, 0xd9] : []),
		...tail,
	]);
}

/** `missing`: bytes that the file lacks of what it promises. */
export function buildWebp({ is_animated = false, missing = 0 } = {}): Uint8Array {
	const body = [
		...ascii('WEBPVP8X'),
		10,
		0,
		0,
		0,
		is_animated ? 2 : 0,
		0,
		0,
		0,
		119,
		0,
		0,
		79,
		0,
		0,
	];
	const size = body.length + missing;
	return Uint8Array.from([...ascii('RIFF'), size & 255, size >> 8, 0, 0, ...body]);
}
