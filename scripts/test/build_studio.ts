/** The studio's pages, built before its journeys, which run side by side. */

import { buildApp } from '../studio/build_app.ts';

buildApp('geo');
