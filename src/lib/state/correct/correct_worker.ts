/** Reads the data files, checks a correction as the build would and makes its patch, away from the page. */

import type { Ground } from '../../domain/suggest/correct/correction_kind.ts';
import {
	buildItem,
	findCorrection,
	readGround,
} from '../../domain/suggest/correct/open_correction.ts';
import { tryCorrection } from '../../domain/suggest/correct/try_correction.ts';
import type { DeskReply, NumberedRequest } from './correct_desk.ts';

let ground: Ground | null = null;

addEventListener('message', ({ data }: MessageEvent<NumberedRequest>) => {
	postMessage(answer(data));
});

function answer(request: NumberedRequest): DeskReply {
	const { number } = request;
	try {
		if (request.type === 'files') {
			ground = readGround(request.files);
			return { number, type: 'files' };
		}
		if (!ground) throw new Error('No files yet');
		const found = findCorrection(request.of, ground);
		if (request.type === 'open') {
			return { number, type: 'open', item: found && buildItem(request.of, found) };
		}
		if (!found) throw new Error(`Nothing is called ${request.of}`);
		return {
			number,
			type: 'try',
			outcome: tryCorrection(request.of, found, ground, request.attempt),
		};
	} catch (error) {
		return { number, type: 'failed', message: String(error) };
	}
}
