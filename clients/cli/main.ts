#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { CommanderError } from "@commander-js/extra-typings";

enableCompileCache();
// Whoever reads the output may stop before its end: dreams list | head
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

const { program } = await import("./program.ts");
try {
  await program("0.1.0").parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
}
