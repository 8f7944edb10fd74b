import { error } from '@sveltejs/kit';
import { writeSharedGround } from '$lib/data/grown/share_ground.ts';
import type { RequestHandler } from './$types';

/** Those that pages of a grown atlas fetch are written with them. */
export const prerender = true;

/** Borders and waters below the sites of a small drawing, for all pages whose drawing has the same frame. */
export const GET: RequestHandler = ({ params }) => {
	const text = writeSharedGround(params.key);
	if (text === null) error(404);
	return new Response(text, { headers: { 'content-type': 'application/json' } });
};
