import type { Dialogue } from './dialogue.ts';

/** Where a dialogue takes place, and the existing mechanism that it rides on, if any (CPPD-02). */
export function dialogueHost({ province, year }: Pick<Dialogue, 'province' | 'year'>) {
	const { type, km, en } = province;
	const rides = (Number(province.code) + year) % 3 !== 0;
	return {
		place: { km: `សាលប្រជុំសាលា${type}${km}`, en: `Meeting hall of the ${en} administration` },
		mechanism: rides
			? {
					km: 'សិក្ខាសាលាសមាហរណកម្មកម្មវិធីវិនិយោគបីឆ្នាំរំកិល',
					en: 'Integration workshop of the three-year rolling investment programme'
				}
			: null
	};
}
