import type { Call } from './call.ts';
import { prepareFilesCall, putFileCall, readFileCall, saveFilesCall } from './file_calls.ts';

/** Every call, by its method and path below `/api/`. */
export const CALLS: Readonly<Record<string, Call>> = {
	'GET file': readFileCall,
	'PUT file': putFileCall,
	'POST prepare': prepareFilesCall,
	'POST save': saveFilesCall,
};
