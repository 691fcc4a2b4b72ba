#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import manifest from "./package.json" with { type: "json" };

enableCompileCache();
// Whoever reads the output may stop before its end: dreams list | head
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

const [first] = process.argv.slice(2);
if (first === "--version" || first === "-V") process.stdout.write(`${manifest.version}\n`);
else await (await import("./run-program.ts")).runProgram(manifest.version);
