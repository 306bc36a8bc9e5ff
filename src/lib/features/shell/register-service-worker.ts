import { dev } from '$app/environment';

/** Lets the browser keep the app's scripts, styles and fonts. Not on public pages: they are read once. */
export function registerServiceWorker(): void {
	if (dev || !('serviceWorker' in navigator)) return;
	// Private windows and full disks refuse; the app then simply loads from the network.
	navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
}
