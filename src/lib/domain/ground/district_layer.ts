/** The layer of a ground's tiles that holds the atlas's own districts. No schema has one of that name. */
export const DISTRICT_LAYER = 'atlas-districts';
