/** Shown by the worker under any address: no script, so that no address can stop it. */
export const csr = false;
/** A page outside the layout takes nothing from it. */
export const prerender = true;
export const trailingSlash = 'always';
