/** Holds a list of names away from the page: `open`, `match` with the reader's columns, then whatever is asked of the result. */

import { findSurroundings } from '../../domain/own_layers/guess_system.ts';
import { OwnFileError, type OwnProblem } from '../../domain/own_layers/own_problem.ts';
import { city } from '../city.ts';
import { NamesDesk } from './names_desk.ts';
import type { NamesReply, NamesRequest } from './names_messages.ts';

const HOME = findSurroundings(city);
const desk = new NamesDesk();

addEventListener('message', ({ data }: MessageEvent<NamesRequest>) => {
	answer(data).then(
		(reply) => postMessage(reply),
		(error: unknown) =>
			postMessage({ type: 'problem', problem: nameProblem(error) } satisfies NamesReply),
	);
});

async function answer(request: NamesRequest): Promise<NamesReply> {
	switch (request.type) {
		case 'open': {
			const bytes = new Uint8Array(await request.blob.arrayBuffer());
			return { type: 'preview', preview: desk.open(bytes) };
		}
		case 'reread':
			return { type: 'preview', preview: desk.read(request.has_header) };
		case 'match': {
			const { columns, names, language } = request;
			desk.match(columns, names, language, (share) =>
				postMessage({ type: 'progress', share } satisfies NamesReply),
			);
			const counts = desk.count();
			const state = counts.several > 0 ? 'several' : counts.none > 0 ? 'none' : 'matched';
			return { type: 'result', counts, page: desk.list(state, 0) };
		}
		case 'list':
			return { type: 'result', counts: desk.count(), page: desk.list(request.state, request.from) };
		case 'choose':
			return {
				type: 'chosen',
				group: desk.choose(request.index, request.id),
				counts: desk.count(),
			};
		case 'layer': {
			const { summary, geojson, pages, undrawn } = desk.buildLayer(HOME);
			const blob = new Blob(geojson, { type: 'application/geo+json' });
			const table = pages.map((page) => new Blob([page]));
			const size = table.reduce((sum, page) => sum + page.size, blob.size);
			return { type: 'layer', summary: { ...summary, size }, blob, table, undrawn };
		}
		case 'write':
			return { type: 'file', content: desk.write(request.format) };
	}
}

function nameProblem(error: unknown): OwnProblem | string {
	if (error instanceof OwnFileError) return error.problem;
	return error instanceof Error ? error.message : String(error);
}
