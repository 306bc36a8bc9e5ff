import { hash, verify } from '@node-rs/argon2';
import { accept, refuse, type Result } from '../../domain/result.ts';

const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** At most two hashes at a time: a wave of sign-ins must not take all memory and both cores. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	while (running >= atOnce) await new Promise<void>((resume) => waiting.push(resume));
	running++;
	try {
		return await work();
	} finally {
		running--;
		waiting.shift()?.();
	}
}

/** The argon2id hash of a password. */
export function hashPassword(password: string): Promise<string> {
	return inTurn(() => hash(password.normalize('NFC'), settings));
}

// Compared against when the account is unknown, so that both answers take the same time.
let decoy: Promise<string> | undefined;

/** Whether the password fits the hash. Without a hash it takes as long and says no. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
	decoy ??= hashPassword('a password that nobody has');
	const target = stored ?? (await decoy);
	const fits = await inTurn(() => verify(target, password.normalize('NFC')));
	return stored !== null && fits;
}

const common = ['password', 'sontonea', '123456', 'qwerty', 'cambodia', 'សន្ទនា', 'កម្ពុជា'];

/**
 * Whether a new password will do: 12 to 128 characters of any script, not one that is guessed first,
 * not made of the account's own address.
 */
export function checkNewPassword(password: string, email: string): Result<string> {
	const characters = [...password.normalize('NFC')].length;
	if (characters < 12) return refuse('password_too_short', { min: 12 });
	if (characters > 128) return refuse('password_too_long', { max: 128 });
	const plain = password.normalize('NFC').toLowerCase();
	const local = email.toLowerCase().split('@')[0] ?? '';
	const core = plain.replace(/[\d\W_]+/gu, (run) => (/\p{L}/u.test(run) ? run : ''));
	const guessed =
		common.includes(core) ||
		new Set(plain).size < 4 ||
		(local.length >= 4 && plain.replaceAll(local, '').length < 6);
	return guessed ? refuse('password_guessable') : accept(password);
}
