/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />

import { addRoute, cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { NetworkOnly } from 'workbox-strategies';
import { build, files, version } from '$service-worker';

const OFFLINE_PAGE = '/offline.html';

// Scripts, styles and fonts carry their hash in the name; the files of static/ do not.
precache([
	...build.map((url) => ({ url, revision: null })),
	...files.map((url) => ({ url, revision: version }))
]);
cleanupOutdatedCaches();
addRoute({ directoryIndex: '', cleanURLs: false });

// Pages come from the network only: what they hold is business data and is never cached here.
// A new version takes over when the last page of the old one is closed, never in mid-session.
registerRoute(({ request }) => request.mode === 'navigate', new NetworkOnly());
setCatchHandler(async ({ request }) => {
	const page = request.mode === 'navigate' ? await matchPrecache(OFFLINE_PAGE) : undefined;
	return page ?? Response.error();
});
