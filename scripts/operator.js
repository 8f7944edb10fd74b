/** What the operator sets at build time, read in one place and checked: a wrong value stops the build with its name. */

/**
 * @typedef {{
 *   base_path: string,
 *   site_origin: string,
 *   map_review_number: string,
 *   has_basemaps: boolean,
 *   tianditu_token: string,
 *   contact_email: string,
 *   repository_url: string,
 * }} Operator
 */

/**
 * Empty strings stand for what is not set.
 * @param {Record<string, string | undefined>} env
 * @returns {Operator}
 * @throws {Error} names the variable, what was found and what was expected
 */
export function readOperator(env) {
	return {
		base_path: readBasePath(env.BASE_PATH ?? ''),
		site_origin: readOrigin(env.PUBLIC_SITE_ORIGIN ?? ''),
		map_review_number: (env.PUBLIC_MAP_REVIEW_NUMBER ?? '').trim(),
		has_basemaps: readSwitch('PUBLIC_BASEMAPS', env.PUBLIC_BASEMAPS ?? ''),
		tianditu_token: (env.PUBLIC_TIANDITU_TOKEN ?? '').trim(),
		contact_email: readEmail(env.PUBLIC_CONTACT_EMAIL ?? ''),
		repository_url: readRepository(env.PUBLIC_REPOSITORY_URL ?? ''),
	};
}

/** @param {string} text */
function readBasePath(text) {
	if (text === '' || /^(\/[\w.~-]+)+$/.test(text)) return text;
	return fail('BASE_PATH', text, 'a path like /atlas, without a slash at its end');
}

/** @param {string} text */
function readOrigin(text) {
	if (text === '') return '';
	const url = parseUrl(text);
	const is_origin = url?.protocol === 'https:' || url?.protocol === 'http:';
	if (url && is_origin && url.origin === text.replace(/\/$/, '')) return url.origin;
	return fail(
		'PUBLIC_SITE_ORIGIN',
		text,
		'an origin like https://atlas.example.org, without a path',
	);
}

/** @param {string} name @param {string} text */
function readSwitch(name, text) {
	if (text === '' || text === 'on') return true;
	return text === 'off' ? false : fail(name, text, '"on" or "off"');
}

/** @param {string} text */
function readEmail(text) {
	if (text === '' || /^[^\s@<>?&#]+@[^\s@<>?&#]+\.[^\s@<>?&#]+$/.test(text)) return text;
	return fail('PUBLIC_CONTACT_EMAIL', text, 'one address like atlas@example.org');
}

/** @param {string} text */
function readRepository(text) {
	if (text === '') return '';
	const url = parseUrl(text);
	const is_plain = url?.protocol === 'https:' && url.search === '' && url.hash === '';
	if (url && is_plain && url.pathname.split('/').filter(Boolean).length >= 2) {
		return url.href.replace(/\/$/, '').replace(/\.git$/, '');
	}
	return fail('PUBLIC_REPOSITORY_URL', text, 'a repository like https://github.com/owner/name');
}

/** @param {string} text */
function parseUrl(text) {
	try {
		return new URL(text);
	} catch {
		return null;
	}
}

/**
 * @param {string} name @param {string} found @param {string} expected
 * @returns {never}
 */
function fail(name, found, expected) {
	throw new Error(`${name} is "${found}"; expected ${expected}, or nothing`);
}
