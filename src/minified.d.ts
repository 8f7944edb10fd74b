/** A script of ours as a text (`vite.config.ts`). */
declare module '*?minified' {
	const code: string;
	export default code;
}
