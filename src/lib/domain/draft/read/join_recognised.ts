import type { RawLine } from './raw_line.ts';

/** Recognisers put white space between signs of Chinese; between other letters it is kept. */
export function joinRecognised(text: string): RawLine[] {
	return text.split(/\r?\n/).map((line) => ({
		text: line
			.trim()
			.replace(
				/(?<=[\u3000-\u9fff\uff00-\uffef“”‘’—…]) (?=\S)|(?<=\S) (?=[\u3000-\u9fff\uff00-\uffef“”‘’—…])/gu,
				'',
			),
	}));
}
