import { pino, type Logger } from 'pino';

let logger: Logger | undefined;

/** The log: one JSON line an event, secrets left out. */
export function log(): Logger {
	logger ??= pino({
		level: process.env.LOG_LEVEL ?? 'info',
		redact: ['token', 'password', '*.token', '*.password', 'req.headers.cookie']
	});
	return logger;
}
