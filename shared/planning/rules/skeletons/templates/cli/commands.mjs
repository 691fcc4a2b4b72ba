import { parseArgs } from "node:util";
import { FEATURES, NotWritten, OPTIONS } from "./features.mjs";

/** Runs the command that the first argument names, and returns the exit code. */
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
  const [wanted, ...inputs] = parsed.positionals;
  const feature = FEATURES.find(({ name }) => name === wanted);
  if (parsed.values.help || !feature) {
    print(["Commands:", ...FEATURES.map(({ name, title }) => `  ${name}  ${title}`)].join("\n"));
    print(["Options:", ...names.map((each) => `  --${each}`)].join("\n"));
    return parsed.values.help ? 0 : 2;
  }
  try {
    feature.run({ options: parsed.values, inputs });
    return 0;
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    print(`Not written yet: ${error.message}`);
    return 1;
  }
}
