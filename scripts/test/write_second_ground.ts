/** An invented ground beside the second city, so that its build has one: `tests/fixtures/ground/`. */

import { writeTestGround } from '../../tests/fixtures/ground/write_test_ground.ts';
import { findGroundFolder } from '../ground_folder.js';
import { loadCity } from '../load_city.ts';

const [geo_folder = ''] = process.argv.slice(2);

writeTestGround({
	folder: findGroundFolder(geo_folder),
	bounds: loadCity(geo_folder).bounds,
	schema: 'shortbread-1',
	zooms: [6, 11],
	relief_zooms: [6, 9],
});
