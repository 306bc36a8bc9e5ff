import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { SignJWT } from 'jose';
import { StackError } from '../process/stack-error.ts';

/** What only this data folder knows. Made once, kept readable by its owner alone. */
export interface Secrets {
	adminPassword: string;
	databasePassword: string;
	authenticatorPassword: string;
	jwtSecret: string;
}

const NAMES = ['adminPassword', 'databasePassword', 'authenticatorPassword', 'jwtSecret'] as const;

/** Reads the secrets of a data folder, or makes them on the first start. */
export function readOrCreateSecrets(file: string): Secrets {
	if (existsSync(file)) return readSecrets(file);
	const secrets: Secrets = {
		adminPassword: randomBytes(24).toString('hex'),
		databasePassword: randomBytes(24).toString('hex'),
		authenticatorPassword: randomBytes(24).toString('hex'),
		jwtSecret: randomBytes(32).toString('hex')
	};
	writeFileSync(file, `${JSON.stringify(secrets, null, '\t')}\n`, { mode: 0o600 });
	return secrets;
}

function readSecrets(file: string): Secrets {
	const found: unknown = parse(readFileSync(file, 'utf8'));
	if (typeof found === 'object' && found !== null) {
		const candidate = found as Record<string, unknown>;
		if (NAMES.every((name) => typeof candidate[name] === 'string')) return found as Secrets;
	}
	throw new StackError(
		`${file} is damaged: it holds the passwords of the database in the same folder. ` +
			'Put it back from a backup, or start over with `npm run reset`.'
	);
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** A Supabase API key: a JWT whose only claim is the database role that it stands for. */
export function signApiKey(jwtSecret: string, role: 'anon' | 'service_role'): Promise<string> {
	return new SignJWT({ role })
		.setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
		.setIssuer('sontonea-embedded')
		.setIssuedAt(1_767_225_600) // fixed, so that the keys of a data folder never change
		.setExpirationTime(2_082_758_400) // 2036-01-01
		.sign(new TextEncoder().encode(jwtSecret));
}
