// Imports a module and prints how long that took, in ms: Lambda's init phase without the start of Node, which
// is the same for all functions.
const started = performance.now();
await import(process.argv[2]);
process.stdout.write(String(performance.now() - started));
process.exit();
