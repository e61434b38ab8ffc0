import { nodeIo } from './node-io';
import { run } from './run';

// Not process.exit: what is still on its way to a pipe must arrive.
process.exitCode = await run(process.argv.slice(2), nodeIo());
