import { isBesidePicture } from '$lib/domain/own_pictures/recognise_picture.ts';

/** What was chosen together: the file to open, what lies beside it, and what else there is. */
export type ChosenFiles = { main: File | undefined; beside: File[]; others: File[] };

export function listMainFiles(files: readonly File[]): ChosenFiles {
	const beside = files.filter(({ name }) => isBesidePicture(name));
	const [main = beside.shift(), ...others] = files.filter((file) => !beside.includes(file));
	return { main, beside, others };
}
