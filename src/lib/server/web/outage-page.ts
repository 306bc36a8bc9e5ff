import { m } from '../../i18n/paraglide/messages.js';

const style = `@font-face{font-family:'Kantumruy Pro';font-weight:400;src:url('/fonts/kantumruy-pro-khmer-400.woff2') format('woff2');unicode-range:U+1780-17FF,U+19E0-19FF,U+200B-200D}
@font-face{font-family:'Kantumruy Pro';font-weight:600;src:url('/fonts/kantumruy-pro-khmer-600.woff2') format('woff2');unicode-range:U+1780-17FF,U+19E0-19FF,U+200B-200D}
:root{color-scheme:light dark}
body{max-width:36rem;margin:12vh auto 0;padding:0 16px;font:400 1rem/1.75 'Kantumruy Pro','Noto Sans Khmer','Khmer OS',system-ui,sans-serif}
h1{margin:0;font-size:1.5rem;font-weight:600;line-height:1.6}
a{display:inline-block;margin-top:32px;padding:10px 20px;border-radius:8px;background:#1f3f86;color:#fff;font-weight:600;text-decoration:none}`;

/**
 * A page that says, in the user's language, that a part is away. It asks for nothing but the Khmer letters,
 * files that lie beside the app, and stands without them too.
 */
export function outagePage(locale: 'km' | 'en'): string {
	const title = m.shell_error_503_title({}, { locale });
	return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${m.app_name({}, { locale })}</title><style>${style}</style></head>
<body><main><h1>${title}</h1><p>${m.shell_error_503_text({}, { locale })}</p>
<a href="">${m.shell_try_again({}, { locale })}</a></main></body></html>
`;
}
