import { fileURLToPath } from 'node:url';
import { GroundRefusal } from '../refusal.ts';
import type { ByteSource } from './byte_source.ts';
import { openFile } from './file_source.ts';
import { openAddress, type HttpOptions } from './http_source.ts';

/** `place`: a path, or an address that begins with http:// or https://. */
export async function openSource(place: string, options: HttpOptions = {}): Promise<ByteSource> {
	if (/^https?:\/\//i.test(place)) {
		if (!URL.canParse(place))
			throw new GroundRefusal(`"${place}": expected an address like https://example.org/a.pmtiles`);
		return openAddress(place, options);
	}
	if (/^file:/i.test(place)) return openFile(fileURLToPath(place));
	if (/^[a-z][a-z0-9+.-]+:\/\//i.test(place)) {
		throw new GroundRefusal(`"${place}": expected a path, or an address with https:// or http://`);
	}
	return openFile(place);
}
