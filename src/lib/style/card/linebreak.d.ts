/** The part of linebreak that is used; the package has no types of its own. */
declare module 'linebreak' {
	export default class LineBreaker {
		constructor(text: string);
		/** `position`: of the character after the break, in UTF-16 units. */
		nextBreak(): { position: number; required: boolean } | null;
	}
}
