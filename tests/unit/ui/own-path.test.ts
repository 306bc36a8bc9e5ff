import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownPath, pathToReturnTo } from '../../../src/lib/features/shell/own-path';

describe('ownPath', () => {
	it.each(['/', '/dialogues/1?tab=agenda#item', '/search?q=%E1%9E%80'])('keeps %j', (path) => {
		expect(ownPath(path)).toBe(path);
	});

	it.each([
		null,
		'',
		'dialogues',
		'https://evil.example/',
		'//evil.example',
		'/\\evil.example',
		'\\\\evil.example',
		'/\t/evil.example',
		'/\n/evil.example',
		' //evil.example',
		'javascript:alert(1)',
		'/a\\..\\b'
	])('sends %j home', (said) => {
		expect(ownPath(said)).toBe('/');
	});

	it.each(['/.//evil.example', '/..//evil.example', '/a/..//evil.example'])(
		'lets no dots fold %j into another site',
		(said) => {
			expect(new URL(ownPath(said), 'https://own.example').host).toBe('own.example');
		}
	);

	it('never leads to another site, whatever is said', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('/', '\\', '.', 'a', ':', '@', '\t', '?', '#', '%2f') }),
				(said) => {
					const target = new URL(ownPath(`/${said}`), 'https://own.example');
					expect(target.origin).toBe('https://own.example');
				}
			)
		);
	});
});

describe('pathToReturnTo', () => {
	it('keeps the state of a list', () => {
		expect(pathToReturnTo(new URL('https://own.example/actions?q=x&page=2'))).toBe(
			'/actions?q=x&page=2'
		);
	});

	it('leaves a form action out, which cannot be visited', () => {
		expect(pathToReturnTo(new URL('https://own.example/actions?/save'))).toBe('/actions');
	});
});
