import type { Tone } from '../i18n/labels/tone';

/** A short notice about what has just been done, with a way back where there is one. */
interface Toast {
	id: number;
	text: string;
	tone: Tone;
	/** Takes back what was done. */
	undo?: () => void | Promise<void>;
}

const SHOWN_MS = 6_000;
const SHOWN_WITH_UNDO_MS = 12_000;

class Toasts {
	list = $state<Toast[]>([]);
	#timers = new Map<number, ReturnType<typeof setTimeout>>();
	#next = 1;

	/** Shows a notice and gives its id. What went wrong (tone red) stays until it is closed. */
	show(toast: { text: string; tone?: Tone; undo?: () => void | Promise<void> }): number {
		const entry: Toast = { tone: 'green', ...toast, id: this.#next++ };
		this.list = [...this.list.slice(-2), entry];
		this.resume(entry);
		return entry.id;
	}

	/** Removes a notice. */
	dismiss(id: number): void {
		this.pause(id);
		this.list = this.list.filter((toast) => toast.id !== id);
	}

	/** Keeps a notice while it is being read (pointer over it, focus in it). */
	pause(id: number): void {
		clearTimeout(this.#timers.get(id));
		this.#timers.delete(id);
	}

	/** Lets a notice go after its time. */
	resume(toast: Toast): void {
		if (toast.tone === 'red') return;
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
