/** The mark that hangs in the margin of a quotation, 20 by 15 units. */
export const QUOTATION_SIGN =
	'M8 0C3 2 0 5.5 0 10a4.2 4.2 0 1 0 4.6-4.2C5 4 6.2 2.5 8.6 1.3ZM19 0c-5 2-8 5.5-8 10a4.2 4.2 0 1 0 4.6-4.2C16 4 17.2 2.5 19.6 1.3Z';
