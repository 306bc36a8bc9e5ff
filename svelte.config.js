import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ out: 'build' }),
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self', 'data:'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		},
		// Under `Referrer-Policy: no-referrer` a browser posts our own forms with `Origin: null`, which the
		// framework's check would refuse. The hook in server/web/same-origin.ts refuses a foreign `null`.
		csrf: { trustedOrigins: ['null'] },
		serviceWorker: { register: false },
		version: { pollInterval: 0 }
	}
};
