import type { Map } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import TiltOnMap from '../../../src/lib/map/ground/TiltOnMap.svelte';
import type { Tilt } from '../../../src/lib/view/ground_choice.ts';

/** What of a map the component uses, and where it was told to go. */
function openMap({ pitch, bearing }: Tilt) {
	const eased: Tilt[] = [];
	const place = { pitch, bearing };
	const gestures = { enable: () => {}, disable: () => {} };
	const map = {
		setMaxPitch: () => {},
		dragRotate: gestures,
		touchZoomRotate: { enableRotation: () => {}, disableRotation: () => {} },
		on: () => {},
		off: () => {},
		jumpTo: () => {},
		getPitch: () => place.pitch,
		getBearing: () => place.bearing,
		easeTo: (to: Tilt) => eased.push({ pitch: to.pitch, bearing: to.bearing }),
	};
	return { map: map as unknown as Map, place, eased };
}

test('a drag that turns the map goes on while the page says the same tilt anew', async () => {
	const { map, place, eased } = openMap({ pitch: 50, bearing: 15 });
	const settings = { map, reduced_motion: true, ontilt: () => {} };
	const shown = await render(TiltOnMap, { ...settings, tilt: { pitch: 50, bearing: 15 } });
	expect(eased).toEqual([]);
	// The reader's hand is on its way; the link is written meanwhile, and all that is read from it is another object.
	place.bearing = 40;
	await shown.rerender({ ...settings, tilt: { pitch: 50, bearing: 15 } });
	expect(eased).toEqual([]);
	await shown.rerender({ ...settings, tilt: { pitch: 50, bearing: 90 } });
	expect(eased).toEqual([{ pitch: 50, bearing: 90 }]);
});
