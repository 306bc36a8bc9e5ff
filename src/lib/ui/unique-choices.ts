/** What is drawn by its value: a choice, or choices under a heading. */
type Keyed = { value: string } | { label: string; options: readonly unknown[] };

/** By what a choice, or a heading with its choices, is drawn. */
export function choiceKey(choice: Keyed): string {
	return 'value' in choice ? choice.value : `group ${choice.label}`;
}

/** Each choice once, where it stands first: drawn twice under one value it would take the whole page down. */
export function uniqueChoices<Choice extends Keyed>(choices: readonly Choice[]): Choice[] {
	const keys = new Set<string>();
	return choices.filter((choice) => {
		const key = choiceKey(choice);
		return !keys.has(key) && keys.add(key);
	});
}
