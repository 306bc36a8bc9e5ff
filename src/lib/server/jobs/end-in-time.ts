/** The end of something did not come within the time that it had. */
export class EndOverdueError extends Error {}

/**
 * How something ends, or, once its end has begun, an `EndOverdueError` after `max` milliseconds: what never comes to its
 * end is not waited for. Before its end has begun it may take as long as it likes.
 */
export function endInTime(
	ended: Promise<void>,
	begun: Promise<unknown>,
	max: number
): Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	let over = false;
	const overdue = begun.then(
		() =>
			new Promise<never>((_, reject) => {
				const give = () => reject(new EndOverdueError(`no end within ${max / 1000} s`));
				// It may have ended before its end was said to begin.
				if (!over) timer = setTimeout(give, max);
			})
	);
	return Promise.race([ended, overdue]).finally(() => {
		over = true;
		clearTimeout(timer);
	});
}
