/** Shown by the worker under any address: no script, so that no address can stop it. */
export const csr = false;
