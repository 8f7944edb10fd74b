// Before first paint: the colour scheme the reader chose here earlier.
(() => {
	try {
		const scheme = localStorage.getItem('scheme');
		if (scheme === 'light' || scheme === 'dark') document.documentElement.dataset.scheme = scheme;
	} catch {
		// Storage is closed to us; the system's scheme stands.
	}
})();
