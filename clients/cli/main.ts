#!/usr/bin/env node
import module from "node:module";
import manifest from "./package.json" with { type: "json" };

const OLDEST_NODE = 24;

// Whoever reads the output may stop before its end: dreams list | head
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});
// Without readers of its notes, a command goes on: dreams watch 2>&1 | head
process.stderr.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const [first] = process.argv.slice(2);
if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  process.stderr.write(`dreams needs Node.js ${OLDEST_NODE} or newer; this is ${process.version}.\n`);
  process.exitCode = 1;
} else if (first === "--version" || first === "-V") {
  process.stdout.write(`${manifest.version}\n`);
} else {
  module.enableCompileCache();
  await (await import("./run-program.ts")).runProgram(manifest.version);
}
