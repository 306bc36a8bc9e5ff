/** The levels of a gazetteer; villages are read and left out. */
export type GazetteerLevel = 'province' | 'district' | 'commune' | 'village';

/** The official word for each kind of area, with its level. */
interface AreaType {
	km: string;
	en: string;
	level: GazetteerLevel;
	/** Other words under which files have it. */
	also: readonly string[];
}

const types: readonly AreaType[] = [
	{ km: 'រាជធានី', en: 'Capital', level: 'province', also: ['reach theani'] },
	{ km: 'ខេត្ត', en: 'Province', level: 'province', also: ['khaet'] },
	{ km: 'ក្រុង', en: 'Municipality', level: 'district', also: ['krong', 'city'] },
	{ km: 'ស្រុក', en: 'District', level: 'district', also: ['srok'] },
	{ km: 'ខណ្ឌ', en: 'Khan', level: 'district', also: ['section'] },
	{ km: 'ឃុំ', en: 'Commune', level: 'commune', also: ['khum'] },
	{ km: 'សង្កាត់', en: 'Sangkat', level: 'commune', also: ['quarter'] },
	{ km: 'ភូមិ', en: 'Village', level: 'village', also: ['phum'] }
];

const byWord = new Map(
	types.flatMap((type) =>
		[type.km, type.en, ...type.also].map((word) => [word.toLowerCase(), type] as const)
	)
);

/** The kind of area that a word stands for in either language, or null. */
export function areaTypeOf(word: string): AreaType | null {
	return byWord.get(word.trim().toLowerCase()) ?? null;
}

/** The digits of a code at each level. */
export const codeLength: Record<GazetteerLevel, number> = {
	province: 2,
	district: 4,
	commune: 6,
	village: 8
};
