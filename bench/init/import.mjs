// Imports the module named and prints how long that took, in milliseconds: what Lambda calls the init phase,
// without the start of Node itself, which is the same for all.
const started = performance.now();
await import(process.argv[2]);
process.stdout.write(String(performance.now() - started));
process.exit();
