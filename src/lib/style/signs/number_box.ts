/** The image of a box around the numbers of a road, as wide and high as they are. */
export const NUMBER_BOX = 'road-number';

/** CSS pixels: its side before it is stretched, what its corners keep, how they are rounded, and its line. */
export const NUMBER_BOX_PX = { side: 16, corner: 5, radius: 3, line: 1.2 } as const;
