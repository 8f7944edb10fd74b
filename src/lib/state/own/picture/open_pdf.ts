import { getDocument, PDFWorker } from 'pdfjs-dist';
import { MOST_SIDE, PictureError } from '$lib/domain/own_pictures/picture_problem.ts';
import type { Scan } from './picture_reader.ts';

/** What unpacks scans (JBIG2, JPEG 2000) and reads Chinese fonts that a file does not bring, by their names in pdf.js. */
const parts = import.meta.glob<string>(
	[
		'/node_modules/pdfjs-dist/wasm/*.wasm',
		'/node_modules/pdfjs-dist/cmaps/{Adobe-GB1,GB,UniGB}*.bcmap',
	],
	{ query: '?url', import: 'default', eager: true },
);

class Parts {
	async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
		const path = Object.keys(parts).find((name) => name.endsWith(`/${filename}`));
		if (!path) throw new Error(`no ${filename}`);
		const response = await fetch(parts[path]!);
		if (!response.ok) throw new Error(`${filename}: ${response.status}`);
		return new Uint8Array(await response.arrayBuffer());
	}
}

/** Bytes of a file that is read whole. */
const MOST_BYTES = 300_000_000;
/** Dots per inch beyond which a plan on paper has nothing more to show. */
const MOST_DPI = 300;
const POINTS = 72;

export type PdfPages = {
	count: number;
	/** A page as a picture; `number` from 1. */
	draw: (number: number) => Promise<Scan>;
	close: () => void;
};

/** Throws a `PictureError` for a file that is locked or none. */
export async function openPdf(file: Blob): Promise<PdfPages> {
	if (file.size > MOST_BYTES) {
		throw new PictureError({ code: 'too-large', size: file.size, limit: MOST_BYTES });
	}
	const port = new Worker(new URL('./pdf_worker.ts', import.meta.url), { type: 'module' });
	const worker = PDFWorker.create({ port });
	const task = getDocument({
		data: new Uint8Array(await file.arrayBuffer()),
		worker,
		BinaryDataFactory: Parts,
		useWorkerFetch: false,
		useSystemFonts: true,
		stopAtErrors: false,
		verbosity: 0,
	});
	const close = (): void => {
		void task.destroy();
		worker.destroy();
		port.terminate();
	};
	try {
		const document = await task.promise;
		if (document.numPages === 0) throw new PictureError({ code: 'no-pages' });
		const draw = async (number: number): Promise<Scan> => {
			const page = await document.getPage(number);
			const { width, height } = page.getViewport({ scale: 1 });
			const scale = Math.min(MOST_SIDE / Math.max(width, height), MOST_DPI / POINTS);
			const viewport = page.getViewport({ scale });
			const canvas = globalThis.document.createElement('canvas');
			canvas.width = Math.max(1, Math.floor(viewport.width));
			canvas.height = Math.max(1, Math.floor(viewport.height));
			await page.render({ canvas, viewport, background: '#ffffff' }).promise;
			const size: [number, number] = [canvas.width, canvas.height];
			const dpi = Math.round(scale * POINTS);
			return {
				format: 'PDF',
				blob: await encode(canvas),
				size,
				full: size,
				notes: [{ code: 'page', page: number, count: document.numPages, dpi }],
				reference: null,
				refusal: null,
				laid: null,
			};
		};
		return { count: document.numPages, draw, close };
	} catch (error) {
		close();
		if (error instanceof PictureError) throw error;
		const { name, message: found } = error as Error;
		if (name === 'PasswordException') throw new PictureError({ code: 'encrypted' });
		throw new PictureError({ code: 'damaged', format: 'PDF', found });
	}
}

function encode(canvas: HTMLCanvasElement): Promise<Blob> {
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no room for the page'))));
	});
}
