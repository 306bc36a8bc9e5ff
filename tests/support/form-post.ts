import { v7 } from 'uuid';
import { demoAccounts, demoPassword } from '../../supabase/demo/bodies/accounts.ts';
import { type TestApp } from './e2e.ts';
import type { Role } from './people.ts';
import { sendRaw } from './raw-request.ts';

/** The fields of a form; a list is sent as so many fields of one name. */
export type Fields = Record<string, string | string[] | File>;

/** Somebody who is signed in and sends the forms of pages over HTTP, without a browser. */
export interface Sender {
	/**
	 * Sends the form of an action as its page holds it, with what is filled in. Gives where it led to. `form`: the
	 * action by which the page names the form, where its button sends it to another.
	 */
	send: (path: string, action: string, fields?: Fields, form?: string) => Promise<string>;
}

/** A form that was sent twice as it is. */
export interface SentTwice {
	path: string;
	/** What was answered, as JSON. */
	first: string;
	again: string;
	/** The hidden fields of the form as its page was served; none where a script opens it. */
	served: string[];
}

/** The headers that a browser sends with a form of our own pages. */
export function ownForm(app: TestApp, cookie = ''): Record<string, string> {
	return {
		origin: new URL(app.url).origin,
		'sec-fetch-site': 'same-origin',
		accept: 'application/json',
		...(cookie ? { cookie } : {})
	};
}

/** The cookie of a fresh session of a role's demo account. */
export async function sessionOf(app: TestApp, role: Role): Promise<string> {
	const account = demoAccounts.find((one) => one.role === role)!;
	const answer = await sendRaw(app.url, {
		method: 'POST',
		path: '/sign-in',
		headers: { ...ownForm(app), 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({ email: account.email, password: demoPassword }).toString()
	});
	const cookies = [answer.headers['set-cookie'] ?? []].flat();
	const cookie = cookies.find((one) => one.startsWith('sid='))?.split(';')[0];
	if (!cookie) throw new Error(`${role} could not sign in: ${answer.text.slice(0, 300)}`);
	return cookie;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function unescaped(text: string): string {
	return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!);
}

/** The hidden fields of a form of a page. */
function hiddenIn(form: string): Fields {
	const fields: Fields = {};
	for (const [input] of form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
		const name = /\bname="([^"]*)"/.exec(input)?.[1];
		if (name) fields[name] = unescaped(/\bvalue="([^"]*)"/.exec(input)?.[1] ?? '');
	}
	return fields;
}

/** What a page's form holds before anything is filled in: its hidden fields. Of a list, that of the row that is meant. */
function hiddenFields(html: string, action: string, filled: Fields): Fields {
	const named = new RegExp(`action="[^"]*(?:\\?|&amp;|&)/${action}(?:&[^"]*)?"`);
	const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
		.filter(([, head]) => named.test(head!))
		.map(([, , form]) => hiddenIn(form!));
	const own = (fields: Fields) =>
		['id', 'participantId'].every((key) => !(key in filled) || fields[key] === filled[key]);
	return forms.find(own) ?? forms[0] ?? {};
}

/**
 * A sender for a role of the demo. A form that is refused throws what its page would say. `twice`: sends each
 * form a second time as it is, as a reload of the answer does, and gives what was answered both times.
 */
export async function senderOf(
	app: TestApp,
	role: Role,
	twice?: (sent: SentTwice) => void
): Promise<Sender> {
	const cookie = await sessionOf(app, role);
	return {
		async send(path, action, fields = {}, form = action) {
			const [page] = path.split('?');
			const shown = await sendRaw(app.url, {
				path,
				headers: { cookie, accept: 'text/html' }
			});
			const served = hiddenFields(shown.text, form, fields);
			const body = new FormData();
			for (const [name, value] of Object.entries({ _command: v7(), ...served, ...fields })) {
				for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
			}
			const asForm = new Response(body);
			const query = path.includes('?') ? `&${path.split('?')[1]}` : '';
			const post = {
				method: 'POST',
				path: `${page}?/${action}${query}`,
				headers: { ...ownForm(app, cookie), 'content-type': asForm.headers.get('content-type')! },
				body: new Uint8Array(await asForm.arrayBuffer())
			};
			const answer = await sendRaw(app.url, post);
			const result = JSON.parse(answer.text) as { type: string; location?: string };
			const signedOut = result.location?.startsWith('/sign-in');
			if (signedOut || (result.type !== 'success' && result.type !== 'redirect')) {
				throw new Error(
					`${role} ${page}?/${action}: ${answer.status} ${answer.text.slice(0, 500)}`
				);
			}
			if (twice) {
				const again = (await sendRaw(app.url, post)).text;
				twice({ path: post.path, first: answer.text, again, served: Object.keys(served) });
			}
			return result.location ?? answer.text;
		}
	};
}
