import { chromium } from '@playwright/test';
import { startHost } from './host.ts';
import { listPages, networks } from './pages.ts';
import { buildPeer } from './peer.ts';
import { visit } from './visit.ts';
import { chromium_args } from '../chromium.js';
const peer = buildPeer('/tmp/fx');
const hosts = [await startHost('/tmp/fx/build'), await startHost(peer)] as const;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: chromium_args });
for (const n of networks) for (const p of listPages(...hosts)) for (let i=0;i<2;i++) { try { console.log(n.name, p.name, JSON.stringify(await visit(b, p, n))); } catch (e) { console.log(n.name,p.name,String(e)); } }
await b.close(); hosts.forEach((h) => h.stop());
