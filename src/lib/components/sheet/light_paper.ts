import type { Attachment } from 'svelte/attachments';
import { TOKENS } from '$lib/style/tokens.ts';

/** What `app.css` calls the colours of the atlas, on paper: light, whatever the screen is. */
const { tints, theme, ink2, neighbour_label, ...plain } = TOKENS.light;
const COLORS: Readonly<Record<string, string>> = {
	...plain,
	'ink-2': ink2,
	'neighbour-label': neighbour_label,
	...Object.fromEntries(tints.map((color, index) => [`tint-${index + 1}`, color])),
	...Object.fromEntries(Object.entries(theme).map(([name, color]) => [`theme-${name}`, color])),
};

/** Properties take their colours where they are declared, at the root: a part of another scheme has to declare its own. */
export const lightPaper: Attachment<SVGElement> = (node) => {
	for (const [name, color] of Object.entries(COLORS)) node.style.setProperty(`--${name}`, color);
};
