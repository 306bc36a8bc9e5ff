/**
 * What has been started and must be ended again, in reverse order. Running it twice does each
 * thing once, and one that fails does not keep the others from ending.
 */
export class UndoList {
	#steps: (() => Promise<void> | void)[] = [];
	#running: Promise<void> | undefined;

	/** Remembers how to end what was just started; ends it at once when ending has begun. */
	async add(step: () => Promise<void> | void): Promise<void> {
		if (this.#running) await step();
		else this.#steps.push(step);
	}

	/** Ends everything, the last first. Throws the first failure after all have been tried. */
	run(): Promise<void> {
		this.#running ??= this.#runAll();
		return this.#running;
	}

	async #runAll(): Promise<void> {
		let failure: { error: unknown } | undefined;
		for (const step of this.#steps.reverse()) {
			try {
				await step();
			} catch (error) {
				failure ??= { error };
			}
		}
		if (failure) throw failure.error;
	}
}
