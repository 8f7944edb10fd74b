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
 *   project_prefix: string,
 *   site_pages: '' | 'single' | 'shared',
 * }} Operator
 */

/**
 * Every setting: the variable it comes from, and how its text is read.
 * @type {{ [K in keyof Operator]: { variable: string, read: (text: string, variable: string) => Operator[K] } }}
 */
const settings = {
	base_path: { variable: 'BASE_PATH', read: readBasePath },
	site_origin: { variable: 'PUBLIC_SITE_ORIGIN', read: readOrigin },
	map_review_number: { variable: 'PUBLIC_MAP_REVIEW_NUMBER', read: trim },
	has_basemaps: { variable: 'PUBLIC_BASEMAPS', read: readSwitch },
	tianditu_token: { variable: 'PUBLIC_TIANDITU_TOKEN', read: trim },
	contact_email: { variable: 'PUBLIC_CONTACT_EMAIL', read: readEmail },
	repository_url: { variable: 'PUBLIC_REPOSITORY_URL', read: readRepository },
	project_prefix: { variable: 'PUBLIC_PROJECT_PREFIX', read: readPrefix },
	site_pages: { variable: 'PUBLIC_SITE_PAGES', read: readSitePages },
};

/** The variables of the environment that change what is built. */
export const operator_variables = Object.values(settings).map(({ variable }) => variable);

/**
 * Empty strings stand for what is not set.
 * @param {Record<string, string | undefined>} env
 * @returns {Operator}
 * @throws {Error} names the variable, what was found and what was expected
 */
export function readOperator(env) {
	const entries = Object.entries(settings).map(([key, { variable, read }]) => [
		key,
		read(env[variable] ?? '', variable),
	]);
	return /** @type {Operator} */ (Object.fromEntries(entries));
}

/** @param {string} text */
function trim(text) {
	return text.trim();
}

/** @param {string} text @param {string} variable */
function readBasePath(text, variable) {
	if (text === '' || /^(\/[\w.~-]+)+$/.test(text)) return text;
	return fail(variable, text, 'a path like /atlas, without a slash at its end');
}

/** @param {string} text @param {string} variable */
function readOrigin(text, variable) {
	if (text === '') return '';
	const url = parseUrl(text);
	const is_origin = url?.protocol === 'https:' || url?.protocol === 'http:';
	if (url && is_origin && url.origin === text.replace(/\/$/, '')) return url.origin;
	return fail(variable, text, 'an origin like https://atlas.example.org, without a path');
}

/** @param {string} text @param {string} variable */
function readSwitch(text, variable) {
	if (text === '' || text === 'on') return true;
	return text === 'off' ? false : fail(variable, text, '"on" or "off"');
}

/** @param {string} text @param {string} variable */
function readEmail(text, variable) {
	if (text === '' || /^[^\s@<>?&#]+@[^\s@<>?&#]+\.[^\s@<>?&#]+$/.test(text)) return text;
	return fail(variable, text, 'one address like atlas@example.org');
}

/** @param {string} text @param {string} variable */
function readRepository(text, variable) {
	if (text === '') return '';
	const url = parseUrl(text);
	const is_plain = url?.protocol === 'https:' && url.search === '' && url.hash === '';
	if (url && is_plain && url.pathname.split('/').filter(Boolean).length >= 2) {
		return url.href.replace(/\/$/, '').replace(/\.git$/, '');
	}
	return fail(variable, text, 'a repository like https://github.com/owner/name');
}

/** @param {string} text @param {string} variable */
function readPrefix(text, variable) {
	if (text === '' || /^oc4ids-[a-z0-9]{6}$/.test(text)) return text;
	return fail(
		variable,
		text,
		'a registered prefix like oc4ids-bu3kcz, six letters or digits behind oc4ids-',
	);
}

/** @param {string} text @param {string} variable @returns {'' | 'single' | 'shared'} */
function readSitePages(text, variable) {
	if (text === '' || text === 'single' || text === 'shared') return text;
	return fail(variable, text, '"single" or "shared"');
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
