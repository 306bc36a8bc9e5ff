const dayMilliseconds = 86_400_000;

/**
 * A day as spreadsheets count them: `YYYY-MM-DD`, with `HH:MM` where there is a time too, and that alone
 * for a time without a day. The count from 1900 takes that year for a leap year, as Excel does. Null for what
 * is no day between 1900 and 9999.
 */
export function dateText(serial: number, from1904: boolean): string | null {
	if (!Number.isFinite(serial) || serial < 0) return null;
	// To the minute: a count of days as a fraction is never exact.
	const minutes = Math.round(serial * 1440);
	const day = Math.floor(minutes / 1440);
	const rest = minutes - day * 1440;
	const two = (count: number) => String(count).padStart(2, '0');
	const time = `${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
	if (day === 0) return time;
	const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
	const date = new Date(start + day * dayMilliseconds);
	if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) return null;
	const text = date.toISOString().slice(0, 10);
	return rest === 0 ? text : `${text} ${time}`;
}

/** A number as it was typed: 15 digits, which is what spreadsheets keep of one, and no power of ten. */
export function numberText(written: string): string {
	const value = Number(written);
	if (written.trim() === '' || !Number.isFinite(value)) return written;
	if (/^-?\d{1,15}$/.test(written)) return written;
	const text = String(Number(value.toPrecision(15)));
	return text.includes('e') ? value.toLocaleString('en', plain) : text;
}

const plain: Intl.NumberFormatOptions = { useGrouping: false, maximumSignificantDigits: 15 };
