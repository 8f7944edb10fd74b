/** `name`, or `name_2`, `name_3`… where it is taken. */
export function uniqueName(name: string, isTaken: (name: string) => boolean): string {
	let [unique, number] = [name, 2];
	while (isTaken(unique)) unique = `${name}_${number++}`;
	return unique;
}
