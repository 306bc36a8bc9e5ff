import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { App } from '../../../src/lib/server/app/app';
import { importGazetteerFile } from '../../../src/lib/server/area/import-gazetteer-cli';
import { provinceLines } from '../../../src/lib/server/area/provinces';
import { actor, closeApp, nationalUnit, openApp } from '../../support/scenes/accounts';

// Public data that the project does not contain, where it lies beside it; elsewhere one of the same size is made up.
const whole = resolve(import.meta.dirname, '../../../../shared/data/gazetteer.csv');

let app: App;
let folder: string;
beforeAll(async () => {
	app = openApp();
	folder = await mkdtemp(join(tmpdir(), 'gazetteer-'));
});
afterAll(async () => {
	await rm(folder, { recursive: true });
	await closeApp(app);
});

/** Districts and communes in the numbers of the whole country, in the flat form. */
function madeUp(): string {
	const lines = ['code,level,unit_en,unit_km,name_km,name_en,lat,long'];
	let communes = 0;
	for (let district = 0; district < 210; district++) {
		const code = `${String((district % 25) + 1).padStart(2, '0')}${String(50 + Math.floor(district / 25)).padStart(2, '0')}`;
		lines.push(`${code},district,District,ស្រុក,ស្រុកទី${district},District ${district},,`);
		for (let commune = 1; commune <= 8 && communes < 1652; commune++, communes++) {
			lines.push(`${code}0${commune},commune,Commune,ឃុំ,ឃុំទី${communes},Commune ${communes},,`);
		}
	}
	return lines.join('\n');
}

function importFile(file: string) {
	return importGazetteerFile({ databaseUrl: inject('stack').databaseUrl, file, log: () => {} });
}

describe('the gazetteer of the whole country', () => {
	it('is taken with all 1,652 communes, and changes nothing the second time', async () => {
		let file = whole;
		if (!existsSync(file)) {
			file = join(folder, 'whole.csv');
			await writeFile(file, madeUp());
		}
		const first = await importFile(file);
		expect(first).toMatchObject({ changed: 0 });
		const { rows } = await app.pool.query<{ n: number }>(
			`select count(*)::int as n from public.unit where kind = 'commune'`
		);
		expect(rows[0]!.n).toBeGreaterThanOrEqual(1652);
		expect(await importFile(file)).toMatchObject({ added: 0, changed: 0 });
		const admin = await actor(app, 'admin', nationalUnit);
		const lines = await provinceLines(admin.context);
		expect(lines).toHaveLength(25);
		expect(lines.reduce((sum, line) => sum + line.communes, 0)).toBeGreaterThanOrEqual(1652);
	});
});
