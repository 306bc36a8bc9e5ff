const browsers: [RegExp, string][] = [
	[/Edg\//, 'Edge'],
	[/OPR\//, 'Opera'],
	[/SamsungBrowser\//, 'Samsung Internet'],
	[/Firefox\/|FxiOS\//, 'Firefox'],
	[/Chrome\/|CriOS\//, 'Chrome'],
	[/Safari\//, 'Safari']
];
const systems: [RegExp, string][] = [
	[/Android/, 'Android'],
	[/iPhone|iPad/, 'iOS'],
	[/Windows/, 'Windows'],
	[/Mac OS X/, 'macOS'],
	[/CrOS/, 'ChromeOS'],
	[/Linux/, 'Linux']
];

/** Browser and system of a user agent, as their makers write them; '' where it tells nothing. */
export function deviceOf(userAgent: string): string {
	const named = (names: [RegExp, string][]) =>
		names.find(([pattern]) => pattern.test(userAgent))?.[1];
	return [named(browsers), named(systems)].filter(Boolean).join(' · ');
}
