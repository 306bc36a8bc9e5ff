import { afterEach, expect, it } from 'vitest';
import { perApp, setRunningApp, type App } from '../../../src/lib/server/app/app.ts';

afterEach(() => setRunningApp(undefined));

it('makes a part once for the running app, and another for the next', () => {
	const [first, second] = [{} as App, {} as App];
	const made: App[] = [];
	const part = perApp((app) => {
		made.push(app);
		return undefined;
	});
	expect(part).toThrow('not been started');
	for (const app of [first, first, second, first]) {
		setRunningApp(app);
		part();
	}
	expect(made).toEqual([first, second]);
});
