const CONSONANTS = [...'កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ'];
const VOWELS = ['', 'ា', 'ិ', 'ី', 'ឹ', 'ុ', 'ូ', 'ួ', 'ើ', 'េ', 'ែ', 'ោ', 'ៅ', 'ុំ', 'ំ', 'ាំ', 'ះ'];
const SUBSCRIPTS = ['', '្រ', '្ល', '្យ', '្ម', '្ង', '្ត', '្វ', '្អ'];

/** Different words of two syllables, as Khmer spells: consonant, subscript, vowel, final consonant. */
export function khmerWords(count: number): string[] {
	const words: string[] = [];
	for (let index = 0; words.length < count; index += 1) {
		// Steps without a common divisor with what they go through: no word comes twice early.
		const pick = (from: readonly string[], step: number) =>
			from[(index * step + Math.floor(index / from.length)) % from.length]!;
		words.push(
			[
				...[pick(CONSONANTS, 1), pick(SUBSCRIPTS, 2), pick(VOWELS, 3), pick(CONSONANTS, 7)],
				...[pick(CONSONANTS, 5), pick(SUBSCRIPTS, 4), pick(VOWELS, 5)]
			].join('')
		);
	}
	if (new Set(words).size < count) throw new Error('some words came twice');
	return words;
}
