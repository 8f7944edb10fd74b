/**
 * What draws, each fetched when it is needed. Asked for by way of this file: what a page may fetch itself has its styles in the page's HTML,
 * which most readers would get for nothing.
 */
export const loadDrawPanel = () => import('$lib/components/board/DrawPanel.svelte');
export const loadDrawBar = () => import('$lib/components/board/DrawBar.svelte');
export const loadDrawnItems = () => import('$lib/components/drawn/DrawnItems.svelte');
