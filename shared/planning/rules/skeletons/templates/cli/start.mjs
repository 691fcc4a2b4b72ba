import { main } from "./main.mjs";

process.exitCode = main(process.argv.slice(2), (text) => process.stdout.write(`${text}\n`));
