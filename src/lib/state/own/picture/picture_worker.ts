/** Unpacks, shrinks and draws pictures of the reader's own away from the page. */

import { PictureError, type PictureProblem } from '../../../domain/own_pictures/picture_problem.ts';
import { openPicture } from './open_picture.ts';
import { placePicture } from './place_picture.ts';
import type { PicturePhase, PictureReply, PictureRequest } from './picture_reader.ts';

addEventListener('message', ({ data }: MessageEvent<PictureRequest>) => {
	answer(data).then(
		(reply) => postMessage(reply),
		(error: unknown) =>
			postMessage({ type: 'problem', problem: nameProblem(error) } satisfies PictureReply),
	);
});

async function answer(request: PictureRequest): Promise<PictureReply> {
	if (request.type === 'place')
		return { type: 'placed', placed: await placePicture(request, tell) };
	const { file, kind } = request;
	if (kind === 'tiff') {
		const { openTiff } = await import('./open_tiff.ts');
		return { type: 'scan', scan: await openTiff(file, tell) };
	}
	if (kind === 'pmtiles' || kind === 'sqlite') {
		const { openTileArchive } = await import('./open_tiles.ts');
		return { type: 'scan', scan: await openTileArchive(file, kind, tell) };
	}
	return { type: 'scan', scan: await openPicture(file, kind, tell) };
}

function tell(phase: PicturePhase, share: number | null): void {
	postMessage({ type: 'progress', phase, share } satisfies PictureReply);
}

function nameProblem(error: unknown): PictureProblem | string {
	if (error instanceof PictureError) return error.problem;
	return error instanceof Error ? error.message : String(error);
}
