/** Gives the second, invented city a ground of its own, in place of what `npm run ground` would cut: so that a build with one is tested. */

import { writeTestGround } from '../../tests/fixtures/ground/write_test_ground.ts';
import { widenBounds } from '../../src/lib/geometry/tile_cover.ts';
import { findGroundFolder } from '../ground_folder.js';
import { loadCity } from '../load_city.ts';

const [geo = ''] = process.argv.slice(2);
writeTestGround({
	folder: findGroundFolder(geo),
	bounds: widenBounds(loadCity(geo).bounds, 10),
	schema: 'protomaps-4',
	zooms: [6, 12],
	relief_zooms: [8, 10],
});
