import { expect, test } from 'vitest';
import { readPdf } from '../../../scripts/draft/read_pdf.ts';

/** A PDF of one page; `encoding` says how the codes of its letters are read, and no font is inside. */
function buildPdf(
	encoding: string,
	lines: readonly { text: string; x: number; y: number; size: number }[],
): Uint8Array {
	const hex = (text: string): string =>
		[...text].map((sign) => sign.codePointAt(0)!.toString(16).padStart(4, '0')).join('');
	const content = lines
		.map(({ text, x, y, size }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`)
		.join('\n');
	const ordering = encoding.startsWith('Uni') ? 'GB1' : 'Identity';
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
		`<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
		`<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
		`<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor 7 0 R >>`,
		'<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
	];
	const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`);
	const text = `%PDF-1.4\n${body.join('')}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`;
	return new TextEncoder().encode(text);
}

const LINES = [
	{ text: '虚构河畔添新绿', x: 20, y: 250, size: 20 },
	{ text: '虚构河公园开工建设，', x: 30, y: 220, size: 10 },
	{ text: '沿河修六公里绿道。', x: 20, y: 206, size: 10 },
	{ text: '两岸居民出门就能走', x: 160, y: 220, size: 10 },
	{ text: '上绿道，老树不砍。', x: 160, y: 206, size: 10 },
];

test('columns are read one after the other, the headline is one', async () => {
	const lines = await readPdf(buildPdf('UniGB-UCS2-H', LINES));
	expect(lines.map(({ text }) => text)).toEqual([
		'虚构河畔添新绿',
		'虚构河公园开工建设，沿河修六公里绿道。',
		'两岸居民出门就能走上绿道，老树不砍。',
	]);
	expect(lines[0]).toMatchObject({ role: 'heading', level: 1 });
});

test('a font that does not say which characters its letters are is refused with what to do', async () => {
	/** Numbers of glyphs, as programs write them that leave out what the glyphs mean. */
	const glyphs = LINES.map((line) => ({
		...line,
		text: [...line.text]
			.map((sign) => String.fromCodePoint(0x100 + (sign.codePointAt(0)! % 0x180)))
			.join(''),
	}));
	await expect(readPdf(buildPdf('Identity-H', glyphs))).rejects.toThrow(
		'do not say which characters',
	);
});

test('what is no PDF is refused', async () => {
	await expect(readPdf(new TextEncoder().encode('%PDF-1.4 nothing more'))).rejects.toThrow(
		'cannot be opened',
	);
});
