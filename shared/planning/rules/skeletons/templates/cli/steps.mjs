import { parseArgs } from "node:util";
import { FEATURES, NotWritten, OPTIONS } from "./features.mjs";

/** Runs each feature as a step, and returns the exit code. The steps share `state`. */
export function main(argv, print) {
  const names = [...OPTIONS, "help"];
  const options = Object.fromEntries(names.map((name) => [name, { type: "boolean", default: false }]));
  let parsed;
  try {
    parsed = parseArgs({ args: argv, options, allowPositionals: true });
  } catch (error) {
    print(error.message);
    return 2;
  }
  if (parsed.values.help) {
    print(["Steps:", ...FEATURES.map(({ title }) => `  ${title}`)].join("\n"));
    print(["Options:", ...names.map((name) => `  --${name}`)].join("\n"));
    return 0;
  }
  const state = { options: parsed.values, inputs: parsed.positionals };
  let unwritten = 0;
  for (const { run } of FEATURES) {
    try {
      run(state);
    } catch (error) {
      if (!(error instanceof NotWritten)) throw error;
      print(`Not written yet: ${error.message}`);
      unwritten += 1;
    }
  }
  return unwritten > 0 ? 1 : 0;
}
