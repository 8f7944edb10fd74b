/** Ground colours there are for districts; the style sheets and `style/tokens.ts` have as many. */
export const TINT_COUNT = 8;
