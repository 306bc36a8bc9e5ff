import { expect, it } from 'vitest';
import {
	compareFile,
	hashGroups,
	type KnownFiles
} from '../../../src/lib/domain/verification/compare-file';
import { fileHash } from '../../../src/lib/features/verification/file-hash';

const hash = (digit: string) => digit.repeat(64);
const document: KnownFiles = {
	version: 2,
	sha256: { km: hash('a'), en: hash('b'), both: hash('e') }
};
const older: KnownFiles = { version: 1, sha256: { km: hash('c'), en: null, both: null } };

it('tells this document, another version of it and everything else apart', () => {
	expect(compareFile(hash('a'), document, [older])).toEqual({ kind: 'this', locale: 'km' });
	expect(compareFile(hash('b'), document, [older])).toEqual({ kind: 'this', locale: 'en' });
	expect(compareFile(hash('e'), document, [older])).toEqual({ kind: 'this', locale: 'both' });
	expect(compareFile(hash('c'), document, [older])).toEqual({
		kind: 'other_version',
		version: older,
		locale: 'km'
	});
	expect(compareFile(hash('d'), document, [older])).toEqual({ kind: 'unknown' });
});

it('makes the hash of a file as everybody else makes it', async () => {
	// The known SHA-256 of the three letters abc (FIPS 180-2, B.1).
	expect(await fileHash(new Blob(['abc']))).toBe(
		'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
	);
	expect(hashGroups(hash('a')).join('')).toBe(hash('a'));
	expect(hashGroups(hash('a'))).toHaveLength(8);
});
