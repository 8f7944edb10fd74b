import { findDay } from '$lib/domain/city/city_time.ts';
import { city } from '$lib/state/city.ts';

/** The day from which silence is counted: of the build until the page answers, then the reader's. */
class Today {
	day: string = $state(__BUILD_DAY__);
	/** What pages without script count from. */
	readonly build_day: string = __BUILD_DAY__;

	/** The ISO day it is now where the city is. */
	find(): string {
		return findDay(city.time_zone);
	}

	/** Call in the browser; returns the stop function. A page may stay open for days. */
	watch(): () => void {
		const renew = (): void => {
			if (!document.hidden) this.day = this.find();
		};
		renew();
		document.addEventListener('visibilitychange', renew);
		return () => document.removeEventListener('visibilitychange', renew);
	}
}

export const today = new Today();
