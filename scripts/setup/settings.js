const default_port = 4173;
const base_pattern = /^(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+$/;

/** A setting of the environment that cannot be used; its message is for the reader. */
export class SettingError extends Error {}

/**
 * @param {string | undefined} text value of PORT; 0 takes any free port
 * @returns {number}
 * @throws {SettingError}
 */
export function parsePort(text) {
	if (text === undefined || text.trim() === '') return default_port;
	const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : NaN;
	if (port >= 0 && port <= 65_535) return port;
	throw new SettingError(
		`PORT is "${text}"; it must be a whole number from 1 to 65535, as in PORT=8080 npm start.`,
	);
}

/**
 * @param {string | undefined} text value of BASE_PATH, with or without a closing slash
 * @returns {string} empty, or a path that starts with a slash and does not end in one
 * @throws {SettingError}
 */
export function parseBasePath(text) {
	const path = (text ?? '').trim().replace(/\/$/, '');
	if (path === '' || base_pattern.test(path)) return path;
	throw new SettingError(
		`BASE_PATH is "${text}"; it must start with a slash and hold only letters, digits, ".", "_", "~" and "-", as in BASE_PATH=/atlas npm start.`,
	);
}
