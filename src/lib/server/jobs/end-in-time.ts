/** The end of something did not come within the time that it had. */
export class EndOverdueError extends Error {}

/**
 * How something ends, or, once its end has begun, an `EndOverdueError` after `most` milliseconds: what never comes to its
 * end is not waited for. Before its end has begun it may take as long as it likes.
 */
export function endInTime(
	ended: Promise<void>,
	begun: Promise<unknown>,
	most: number
): Promise<void> {
	return new Promise((resolve, reject) => {
		let timer: NodeJS.Timeout | undefined;
		const settled = ended.finally(() => clearTimeout(timer));
		settled.then(resolve, reject);
		void begun.then(() => {
			const overdue = () => reject(new EndOverdueError(`no end within ${most / 1000} s`));
			timer = setTimeout(overdue, most);
			// It has ended before its end was said to begin.
			void settled.catch(() => undefined).then(() => clearTimeout(timer));
		});
	});
}
