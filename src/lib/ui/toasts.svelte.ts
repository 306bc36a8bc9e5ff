import type { Tone } from '../i18n/labels/tone';

/** Takes back what was done; gives whether it is known what became of that. */
export type Undo = () => Promise<boolean>;

/** A short notice about what has just been done, with a way back where there is one. */
interface Toast {
	id: number;
	text: string;
	tone: Tone;
	undo?: Undo;
}

const SHOWN_MS = 6_000;
const SHOWN_WITH_UNDO_MS = 12_000;

class Toasts {
	list = $state<Toast[]>([]);
	#timers = new Map<number, ReturnType<typeof setTimeout>>();
	/** Those whose undo was pressed and is not known to be done: they stay. */
	#held = new Set<number>();
	#next = 1;

	/** Shows a notice and gives its id. What went wrong (tone red) stays until it is closed. */
	show(toast: { text: string; tone?: Tone; undo?: Undo }): number {
		const entry: Toast = { tone: 'green', ...toast, id: this.#next++ };
		// What was said already is said anew, not twice.
		const others = this.list.filter(({ text }) => text !== entry.text || entry.tone !== 'red');
		const passing = others.filter(({ id }) => !this.#held.has(id)).slice(-2);
		this.list = [...others.filter((one) => this.#held.has(one.id) || passing.includes(one)), entry];
		this.resume(entry);
		return entry.id;
	}

	/** Removes a notice. */
	dismiss(id: number): void {
		this.pause(id);
		this.#held.delete(id);
		this.list = this.list.filter((toast) => toast.id !== id);
	}

	/** Takes back what a notice tells of. The notice stays until it is known what became of that, to be pressed again. */
	async undo({ id, undo }: Toast): Promise<void> {
		this.pause(id);
		this.#held.add(id);
		if (await undo?.()) this.dismiss(id);
	}

	/** Keeps a notice while it is being read (pointer over it, focus in it). */
	pause(id: number): void {
		clearTimeout(this.#timers.get(id));
		this.#timers.delete(id);
	}

	/** Lets a notice go after its time. */
	resume(toast: Toast): void {
		if (toast.tone === 'red' || this.#held.has(toast.id)) return;
		this.pause(toast.id);
		const time = toast.undo ? SHOWN_WITH_UNDO_MS : SHOWN_MS;
		this.#timers.set(
			toast.id,
			setTimeout(() => this.dismiss(toast.id), time)
		);
	}
}

/** The notices of this browser tab. Only the browser shows any; the server must not. */
export const toasts = new Toasts();
