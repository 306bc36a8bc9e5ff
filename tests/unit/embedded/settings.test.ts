import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../supabase/embedded/data/settings.ts';

const OWN = {
	SUPABASE_URL: 'https://x.supabase.co',
	SUPABASE_ANON_KEY: 'a',
	SUPABASE_SERVICE_ROLE_KEY: 's',
	SUPABASE_JWT_SECRET: 'j',
	DATABASE_URL: 'postgresql://x'
};

describe('settings of a start', () => {
	it('are the embedded stack, port 3000 and .data in the project without any variable', () => {
		const settings = readSettings({});
		expect(settings).toMatchObject({ appPort: 3000, ownSupabase: false });
		expect(settings.dataDir).toMatch(/\/\.data$/);
	});

	it('take port and place from PORT and SONTONEA_DATA', () => {
		expect(readSettings({ PORT: '8080', SONTONEA_DATA: '/srv/data' })).toMatchObject({
			appPort: 8080,
			dataDir: '/srv/data'
		});
	});

	it('leave the embedded stack off when a Supabase is fully given', () => {
		expect(readSettings(OWN).ownSupabase).toBe(true);
	});

	it('name what is missing of a Supabase that is partly given', () => {
		const { DATABASE_URL: _, SUPABASE_ANON_KEY: __, ...partly } = OWN;
		expect(() => readSettings(partly)).toThrow(/not SUPABASE_ANON_KEY, DATABASE_URL/);
	});

	it.each(['abc', '0', '70000', '80.5'])('refuse PORT=%s', (port) => {
		expect(() => readSettings({ PORT: port })).toThrow(/PORT/);
	});
});
