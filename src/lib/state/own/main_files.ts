import { isBesidePicture } from '$lib/domain/own_pictures/recognise_picture.ts';

/** What was chosen together: the file to open, what lies beside it, and what else there is. */
export function listMainFiles(files: readonly File[]): {
	main: File | undefined;
	beside: File[];
	others: File[];
} {
	const beside = files.filter(({ name }) => isBesidePicture(name));
	const [main = beside.shift(), ...others] = files.filter((file) => !beside.includes(file));
	return { main, beside, others };
}
