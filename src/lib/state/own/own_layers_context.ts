import { createContext } from 'svelte';
import type { OwnLayers } from './own_layers.svelte.ts';

export const [getOwnLayers, setOwnLayers] = createContext<OwnLayers>();
