import pg from 'pg';
import { v7 } from 'uuid';
import { newId } from '../../../src/lib/server/command/new-id.ts';
import { expect } from '../../support/e2e.ts';
import { senderOf, type Fields, type Sender, type SentTwice } from '../../support/form-post.ts';
import type { Role } from '../../support/people.ts';
import type { TestApp } from '../../support/test-app.ts';

/** Bodies and a forum of the demo data. */
export const battambang = '00000000-0000-7000-8000-000000000002';
export const moi = '00000000-0000-7000-8000-a00000000002';
export const ncdds = '00000000-0000-7000-8000-a00000000003';
export const dialogue = '00000000-0000-7000-8000-f00000000002';

/** A file that is attached. */
export const png = new File(
	[
		Buffer.from(
			'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
			'base64'
		)
	],
	'រូបភាព "ស្កេន".png',
	{ type: 'image/png' }
);

/** The id of a command, and that of what it makes. */
export function making(what: string): { command: string; made: string } {
	const command = v7();
	return { command, made: newId(command, what) };
}

/** What everything that is made here is called. */
export const name = { nameKm: 'សាកល្បង', nameEn: 'Trial' };

/** What every part of the story needs: the app, its database, and somebody of each role who sends forms. */
export interface Story {
	app: TestApp;
	client: pg.Client;
	/** The first id that a query finds; fails where it finds none. */
	one: (sql: string, ...values: unknown[]) => Promise<string>;
	/** Sends a form as somebody of a role and gives where it led to. `form`: as `Sender.send` has it. */
	send: (
		role: Role,
		path: string,
		action: string,
		fields?: Fields,
		form?: string
	) => Promise<string>;
	/** The same, as the secretariat. */
	s: (path: string, action: string, fields?: Fields, form?: string) => Promise<string>;
	/** Every form that was sent: each is sent twice. */
	sent: SentTwice[];
}

/** Begins the story of an app; the caller ends its client. */
export async function beginStory(app: TestApp): Promise<Story> {
	const client = new pg.Client({ connectionString: app.databaseUrl });
	await client.connect();
	const one = async (sql: string, ...values: unknown[]) => {
		const { rows } = await client.query<{ id: string }>(sql, values);
		expect(rows.length, sql).toBeGreaterThan(0);
		return rows[0]!.id;
	};
	const sent: SentTwice[] = [];
	const senders = new Map<Role, Sender>();
	const as = async (role: Role) => {
		if (!senders.has(role)) senders.set(role, await senderOf(app, role, (one) => sent.push(one)));
		return senders.get(role)!;
	};
	/** Sends a form; the ledger says afterwards which commands that was. */
	const send: Story['send'] = async (role, path, ...form) => (await as(role)).send(path, ...form);
	const s: Story['s'] = (...form) => send('secretariat', ...form);
	return { app, client, one, send, s, sent };
}

/** The first id in where a form has led to. */
export const idIn = (location: string) => /[\da-f]{8}-[\da-f-]{27}/.exec(location)![0];

/** The fingerprint of what an answer shows. */
export const seenIn = (answer: string) => /(?<![\da-f/])[\da-f]{64}(?![\da-f])/.exec(answer)![0];
