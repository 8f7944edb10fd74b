import type { Call } from './call.ts';
import {
	acceptCall,
	atlasCall,
	decideCall,
	draftCall,
	newDraftCall,
	ringsCall,
} from './draft_calls.ts';
import { prepareFilesCall, putFileCall, readFileCall, saveFilesCall } from './file_calls.ts';
import { parseCall, readCall, sentencesCall } from './read_calls.ts';
import { viewCall } from './view_call.ts';

/** Every call, by its method and path below `/api/`. */
export const CALLS: Readonly<Record<string, Call>> = {
	'GET atlas': atlasCall,
	'GET file': readFileCall,
	'GET read': readCall,
	'POST parse': parseCall,
	'POST sentences': sentencesCall,
	'PUT file': putFileCall,
	'POST prepare': prepareFilesCall,
	'POST save': saveFilesCall,
	'GET draft': draftCall,
	'GET rings': ringsCall,
	'POST draft': newDraftCall,
	'POST decide': decideCall,
	'POST accept': acceptCall,
	'POST view': viewCall,
};
