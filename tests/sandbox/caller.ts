import { bundle, runZip } from "./runner.ts";

// A process of its own that runs a project: to be killed meanwhile, or to be started with more than it knows
// of.
const [file = "", ...args] = process.argv.slice(2);
console.log(JSON.stringify(await runZip(bundle([["python3", file, ...args]], [file]))));
