import { requireNode } from './node_version.js';

requireNode();
import('./setup/start.js').then(({ start }) => start());
