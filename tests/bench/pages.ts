import { v7 } from 'uuid';
import { demoDomain } from '../../supabase/demo/bodies/accounts.ts';
import type { BenchStack, Visitor } from './bench-stack.ts';
import { firstLoadBytes } from './bundles.ts';
import { overRounds, table, timesOf, type Times } from './figures.ts';

const rounds = 5;
const perRound = 40;

/** Two things that are measured side by side: what the app does, and the query alone. */
interface Pair {
	name: string;
	app: () => Promise<Response>;
	raw: () => Promise<Response>;
}

/** What is measured: each main page beside the query under it, the write path beside a bare insert. */
async function pairsOf(stack: BenchStack) {
	const { appUrl, restUrl, comingId, lastId, inSession } = stack;
	const secretariat = await stack.visitor(`secretariat@battambang.${demoDomain}`);
	const hall = await stack.visitor(`secretariat@kampong-cham.${demoDomain}`);
	const ncdds = await stack.visitor(`ncdds@${demoDomain}`);
	const page = (visitor: Visitor, path: string) => () =>
		fetch(appUrl + path, { headers: { cookie: visitor.cookie }, redirect: 'error' });
	const rest = (visitor: Visitor, path: string) => () =>
		fetch(`${restUrl}/${path}`, { headers: visitor.headers });
	const rpc = (visitor: Visitor, name: string, body: object) => () =>
		fetch(`${restUrl}/rpc/${name}`, {
			method: 'POST',
			headers: visitor.headers,
			body: JSON.stringify(body)
		});
	const pair = (name: string, visitor: Visitor, path: string, raw: Pair['raw']): Pair => ({
		name: `${name} \`${decodeURI(path).replace(/[\da-f]{8}-[\da-f-]{27}/, '…')}\``,
		app: page(visitor, path),
		raw
	});
	const people =
		'select=id,category,name_km,name_en,position_km,invitation,sex,organisation:unit!participant_organisation_id_fkey(name_km,name_en)&removed_at=is.null&order=category,id';
	const pages = [
		pair('home', secretariat, '/', rpc(secretariat, 'home_facts', {})),
		pair(
			'nation',
			ncdds,
			'/nation',
			rpc(ncdds, 'nation_overview', { p_year: new Date().getFullYear() })
		),
		pair(
			'search',
			secretariat,
			'/search?q=%E1%9E%91%E1%9E%B9%E1%9E%80',
			rpc(secretariat, 'search_everything', { p_query: 'ទឹក' })
		),
		pair(
			'dialogues',
			secretariat,
			'/dialogues',
			rest(
				secretariat,
				'meeting?select=id,title_km,status,held_on,forum!inner(kind),report(status)&forum.kind=eq.dialogue&order=held_on.desc&limit=50'
			)
		),
		pair(
			'prepare',
			secretariat,
			`/meetings/${comingId}/prepare`,
			rest(
				secretariat,
				`meeting?select=*,forum(*),unit(*),agenda_item(*),participant(category,basis)&id=eq.${comingId}`
			)
		),
		pair(
			'participants (1,000)',
			secretariat,
			`/meetings/${comingId}/invite/participants`,
			rest(secretariat, `participant?meeting_id=eq.${comingId}&${people}`)
		),
		pair(
			'session',
			hall,
			`/meetings/${inSession.id}/session`,
			rest(
				hall,
				`input?select=*,participant(name_km,name_en),agenda_item(title_km)&meeting_id=eq.${inSession.id}&order=sequence.desc&limit=100`
			)
		),
		pair(
			'report',
			secretariat,
			`/meetings/${lastId}/report`,
			rest(
				secretariat,
				`meeting?select=*,agenda_item(*),participant(*),input(*),challenge(*,solution(*)),action(*)&id=eq.${lastId}`
			)
		),
		pair(
			'actions',
			secretariat,
			'/actions',
			rest(
				secretariat,
				'action?select=*,owner:unit!action_owner_id_fkey(name_km,name_en),meeting(title_km,year)&order=deadline&limit=50'
			)
		),
		pair(
			'escalations',
			ncdds,
			'/escalations',
			rest(
				ncdds,
				'escalation?select=*,unit!escalation_unit_id_fkey(name_km)&order=raised_at&limit=50'
			)
		),
		pair(
			'directory',
			secretariat,
			'/directory',
			rest(secretariat, 'organisation?select=*,unit!inner(name_km,name_en)&order=id&limit=50')
		)
	];
	const input = (id: string) => ({
		id,
		meetingId: inSession.id,
		agendaItemId: inSession.itemId,
		kind: 'problem',
		body: 'ផ្លូវខូចខាត'
	});
	const form = () => {
		const body = new URLSearchParams({
			_command: v7(),
			agendaItemId: inSession.itemId,
			kind: 'problem',
			body: 'ផ្លូវខូចខាត'
		});
		return fetch(`${appUrl}/meetings/${inSession.id}/session?/record`, {
			method: 'POST',
			body,
			headers: {
				cookie: hall.cookie,
				origin: appUrl,
				accept: 'application/json',
				'x-sveltekit-action': 'true'
			}
		});
	};
	const bare = () =>
		fetch(`${restUrl}/input`, {
			method: 'POST',
			headers: hall.headers,
			body: JSON.stringify({
				id: v7(),
				meeting_id: inSession.id,
				unit_id: inSession.unitId,
				agenda_item_id: inSession.itemId,
				kind: 'problem',
				body: 'ផ្លូវខូចខាត',
				sequence: Math.floor(Math.random() * 1e9)
			})
		});
	const writes: Pair[] = [
		{ name: 'record an input: form → command', app: form, raw: bare },
		{
			name: 'record an input: command alone',
			app: () => {
				const id = v7();
				return rpc(hall, 'run_command', {
					p_id: id,
					p_type: 'input.record',
					p_payload: input(id)
				})();
			},
			raw: bare
		}
	];
	return { pages, writes };
}

async function timed(call: () => Promise<Response>, name: string): Promise<number> {
	const started = performance.now();
	const response = await call();
	const text = await response.text();
	const taken = performance.now() - started;
	if (!response.ok || text.startsWith('{"type":"failure"')) {
		throw new Error(`${name} answered ${response.status}: ${text.slice(0, 300)}`);
	}
	return taken;
}

/** Measures all pairs turn by turn, so that whatever else the machine does falls on all alike. */
async function measure(pairs: readonly Pair[]): Promise<{ app: Times; raw: Times }[]> {
	const perPair = pairs.map(() => ({ app: [] as Times[], raw: [] as Times[] }));
	for (const { app, raw, name } of pairs)
		for (let warm = 0; warm < 3; warm++)
			await Promise.all([timed(app, name), timed(raw, `${name} (raw)`)]);
	for (let round = 0; round < rounds; round++) {
		const samples = pairs.map(() => ({ app: [] as number[], raw: [] as number[] }));
		for (let turn = 0; turn < perRound; turn++) {
			for (const [place, { app, raw, name }] of pairs.entries()) {
				samples[place]!.raw.push(await timed(raw, name));
				samples[place]!.app.push(await timed(app, name));
			}
		}
		samples.forEach((one, place) => {
			perPair[place]!.app.push(timesOf(one.app));
			perPair[place]!.raw.push(timesOf(one.raw));
		});
		console.log(`Round ${round + 1} of ${rounds} is done.`);
	}
	return perPair.map(({ app, raw }) => ({ app: overRounds(app), raw: overRounds(raw) }));
}

const ms = (value: number) => value.toFixed(1);

function report(pairs: readonly Pair[], results: { app: Times; raw: Times }[]): string {
	return table(
		['what', 'app p50', 'app p95', 'raw p50', 'raw p95', 'p95 app / raw'],
		pairs.map(({ name }, place) => {
			const { app, raw } = results[place]!;
			return [
				name,
				ms(app.p50),
				ms(app.p95),
				ms(raw.p50),
				ms(raw.p95),
				`${(app.p95 / raw.p95).toFixed(1)} ×`
			];
		})
	);
}

/** Measures every main page and the write path, and prints what it found. */
export async function benchPages(stack: BenchStack): Promise<void> {
	const { pages, writes } = await pairsOf(stack);
	const results = await measure([...pages, ...writes]);
	const sizes: [string, number][] = [];
	for (const { name, app } of pages) sizes.push([name, await firstLoadBytes(await app())]);
	console.log(
		`\nServer time in milliseconds, medians of ${rounds} interleaved rounds of ${perRound}.\n`
	);
	console.log(report(pages, results));
	console.log(`\n${report(writes, results.slice(pages.length))}\n`);
	console.log(
		table(
			['page', 'first-load JS, kB gzip'],
			sizes.map(([name, bytes]) => [name, (bytes / 1000).toFixed(1)])
		)
	);
	const list = results[pages.findIndex(({ name }) => name.startsWith('participants'))]!.app.p95;
	const largest = Math.max(...sizes.map(([, bytes]) => bytes)) / 1000;
	console.log(
		`\nList of participants with 1,000 rows: p95 ${ms(list)} ms (aim 200). Largest first load: ${largest.toFixed(1)} kB (aim 100).`
	);
}
