import { map_pause, slowFrames } from '../slow_frames.ts';

slowFrames(map_pause);
