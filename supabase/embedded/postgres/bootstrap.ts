import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ADMIN } from './cluster.ts';
import { LOOPBACK } from '../process/ports.ts';
import type { Secrets } from '../data/secrets.ts';

/** The statements that turn an empty cluster into what a new Supabase project is. */
const bootstrapSql = (): string => readFileSync(join(import.meta.dirname, 'bootstrap.sql'), 'utf8');

/** Address of the embedded database for a login role. */
export function databaseUrlFor(user: string, password: string, port: number): string {
	return `postgresql://${user}:${password}@${LOOPBACK}:${port}/postgres?sslmode=disable`;
}

/** Gives a new cluster the roles and schemas of Supabase, with the passwords of its data folder. */
export async function bootstrapCluster(port: number, secrets: Secrets): Promise<void> {
	const client = new pg.Client(databaseUrlFor(ADMIN, secrets.adminPassword, port));
	await client.connect();
	try {
		await client.query(bootstrapSql());
		for (const [role, password] of [
			['postgres', secrets.databasePassword],
			['authenticator', secrets.authenticatorPassword]
		] as const) {
			await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`);
		}
	} finally {
		await client.end();
	}
}
