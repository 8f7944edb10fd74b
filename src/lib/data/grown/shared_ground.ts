import type { Drawing } from '../../style/drawing.ts';

/** What lies below the sites of a drawing: once for all pages whose drawing has the same frame. */
export type SharedGround = Pick<Drawing, 'districts' | 'ground'>;

/** A view whose drawing is without its ground, and the key of what has that. */
export type OnSharedGround<T extends { drawing: Drawing }> = T & { ground_key: string };

/** The view as it was before. */
export function takeGround<T extends { drawing: Drawing }>(
	{ ground_key: _, ...view }: OnSharedGround<T>,
	ground: SharedGround,
): Omit<OnSharedGround<T>, 'ground_key'> {
	return { ...view, drawing: { ...view.drawing, ...ground } };
}
