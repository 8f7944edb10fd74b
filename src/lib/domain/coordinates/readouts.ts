/** What a position can be read out in: known to every link, while the way between the systems weighs a page's script. */

/** A system, or WGS-84 in degrees, minutes and seconds. */
export const READOUTS = ['wgs84', 'dms', 'cgcs2000', 'gk114', 'gk38', 'gcj02', 'bd09'] as const;
export type Readout = (typeof READOUTS)[number];
