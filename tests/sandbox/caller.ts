import { bundle, runZip } from "./runner.ts";

// Runs a project in a separate process, which a test kills, or starts with further descriptors.
const [file = "", ...args] = process.argv.slice(2);
console.log(JSON.stringify(await runZip(bundle([["python3", file, ...args]], [file]))));
