import { commands } from './commands/commands.ts';
import { terminal } from './process/terminal.ts';
import { StackError } from './process/stack-error.ts';

const [name = 'start', ...args] = process.argv.slice(2);
const command = commands.get(name);
if (command) {
	process.exitCode = await run(command);
} else {
	terminal.fail(`There is no command "${name}". There are: ${[...commands.keys()].join(', ')}.`);
	process.exitCode = 2;
}

async function run(command: NonNullable<ReturnType<typeof commands.get>>): Promise<number> {
	try {
		return await command(args, terminal);
	} catch (error) {
		if (!(error instanceof StackError)) throw error;
		if (error.details) terminal.fail(`${error.details}\n`);
		terminal.fail(error.message);
		return 1;
	}
}
