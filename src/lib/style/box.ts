/** In CSS pixels of the frame, from a point to the four sides. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** What a name may not cover; a round one leaves its corners free. */
export type Obstacle = Box & { is_round?: boolean };
