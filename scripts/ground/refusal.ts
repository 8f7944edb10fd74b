/** Why no ground is made of what was given: where, what was found, what was expected. Nothing is written. */
export class GroundRefusal extends Error {}

/** The work was asked to end; what was fetched waits for the next run. */
export class GroundCancelled extends Error {}
