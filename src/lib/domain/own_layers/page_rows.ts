/** Rows of one page of an attribute table. */
export const PAGE_ROWS = 100;
