import { requireNode } from './node_version.js';

requireNode();
import('./test/main.js').then(({ main }) => main());
