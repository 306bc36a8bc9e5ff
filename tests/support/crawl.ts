import { expect, type APIRequestContext } from '@playwright/test';
import { linksInPdf } from './document-links.ts';
import { allRoutes, type Route } from './routes.ts';

const routes = allRoutes();
/** How many addresses of one shape are opened: a list of a thousand rows has one kind of link. */
const ofAShape = 2;
/** A crawl that grows without end is a fault of the crawl. */
const max = 600;

/** Where the codes of sample documents lead to. */
const samples = 'https://sontonea.example';

const partsOf = (path: string) => path.split('/').filter(Boolean);

/** The route that answers a path: what is written out goes before what is filled in. */
function routeOf(path: string): Route | undefined {
	const own = partsOf(path);
	return routes
		.filter(({ path: route }) => {
			const other = partsOf(route);
			return (
				own.length === other.length &&
				other.every((part, at) => part.startsWith('[') || part === own[at])
			);
		})
		.sort((a, b) => a.path.split('[').length - b.path.split('[').length)[0];
}

/** What addresses have in common that differ only in what they are about. */
function shapeOf({ pathname, searchParams }: URL): string {
	const path = pathname.replace(/[\da-f]{8}-[\da-f-]{27}|[\w-]{43}|\d+/g, '*');
	const asked = [...searchParams].map(([name, value]) =>
		searchParams.size === 1 && /^[a-z_]{1,20}$/.test(value) ? `${name}=${value}` : name
	);
	return `${path}?${asked.sort().join('&')}`;
}

/** An address as it is meant, from how it stands in HTML. */
export const unescaped = (text: string) =>
	text
		.replaceAll('&amp;', '&')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&lt;', '<');

interface Printed {
	tag: string;
	address: string;
}

/** The addresses in a page: of links, files it shows, and the forms it sends. */
function printedIn(html: string): Printed[] {
	const shown = html.replace(/<script[\s\S]*?<\/script>/g, '');
	return [
		...shown.matchAll(
			/<(a|img|form|button|iframe)\b[^>]*?\s(?:href|src|action|formaction)="([^"]*)"/g
		)
	].map(([, tag, address]) => ({ tag: tag!, address: unescaped(address!) }));
}

/** Whether the page has the place that a link's `#` names. */
const hasPlace = (html: string, hash: string) =>
	hash === '' || html.includes(`id="${decodeURIComponent(hash.slice(1))}"`);

/**
 * Follows whatever the pages print, from the first one on, and gives what led nowhere. `deep`: 0 opens the
 * first ones alone.
 */
export async function crawl(
	request: APIRequestContext,
	origin: string,
	first: readonly string[],
	deep = Infinity
) {
	const complaints: string[] = [];
	const open: string[] = [];
	const inDocuments: string[] = [];
	const seen = new Set<string>();
	const shapes = new Map<string, number>();
	const waiting = first.map((address) => ({
		from: 'the beginning',
		url: new URL(address, origin)
	}));

	function ask(from: string, printed: Printed, at: URL) {
		const url = new URL(printed.address, at);
		if (url.origin !== origin) return;
		if (printed.tag === 'form' || printed.tag === 'button') {
			const action = /^\?\/(\w+)/.exec(url.search)?.[1];
			const route = routeOf(url.pathname);
			if (action && !route?.actions.includes(action)) {
				complaints.push(`${from}: a form for ${url.pathname}?/${action}, which there is not`);
			}
			return;
		}
		const whole = url.pathname + url.search + url.hash;
		if (seen.has(whole)) return;
		seen.add(whole);
		const shape = shapeOf(url);
		const known = shapes.get(shape) ?? 0;
		shapes.set(shape, known + 1);
		if (known >= ofAShape) return;
		waiting.push({ from, url });
		if (routeOf(url.pathname)?.signedIn === false) open.push(whole);
	}

	async function visit({ from, url }: (typeof waiting)[number]) {
		const { pathname, search, hash } = url;
		const answer = await request.get(pathname + search, { timeout: 60_000 });
		const type = answer.headers()['content-type'] ?? '';
		const html = type.startsWith('text/html') ? await answer.text() : '';
		if (answer.status() === 200 && type.startsWith('application/pdf')) {
			for (const link of await linksInPdf(await answer.body())) {
				const address = URL.parse(link);
				if (address?.origin === origin) inDocuments.push(link);
				// Samples of the gallery say where a code would lead, and lead nowhere.
				else if (address?.origin !== samples)
					complaints.push(`${from}: ${pathname}${search} says ${link}`);
				if (address) ask(`${pathname}${search}`, { tag: 'a', address: link }, url);
			}
		}
		await answer.dispose();
		const end = new URL(answer.url());
		if (answer.status() !== 200) {
			complaints.push(`${from}: ${pathname}${search} answers ${answer.status()}`);
		} else if (end.pathname === '/sign-in' && pathname !== '/sign-in') {
			complaints.push(`${from}: ${pathname}${search} asks to sign in`);
		} else if (html && !hasPlace(html, hash)) {
			complaints.push(`${from}: ${pathname} has no place ${hash}`);
		}
		if (deep > 0) for (const printed of printedIn(html)) ask(end.pathname, printed, end);
	}

	let opened = 0;
	while (waiting.length > 0 && opened < max) {
		const some = waiting.splice(0, 4);
		opened += some.length;
		await Promise.all(some.map(visit));
	}
	expect(opened, 'the crawl comes to an end').toBeLessThan(max);
	return { complaints, opened, open, inDocuments };
}
