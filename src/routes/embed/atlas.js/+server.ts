import source from '$lib/components/embed/atlas_element.js?minified';
import { catalog } from '$lib/data/catalog.server.ts';
import {
	buildElementSettings,
	formatElementScript,
} from '$lib/domain/exports/element/element_script.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(formatElementScript(source, buildElementSettings(catalog.city)), {
		headers: { 'content-type': 'text/javascript; charset=utf-8' },
	});
