import { runCommand, UserError } from "../local/user-error.ts";
import { quality } from "./search/quality.ts";

// What search finds and what it costs.
//
//   npm run bench:search -- quality [options]
const BENCHES: Readonly<Record<string, (args: string[]) => Promise<void>>> = { quality };

await runCommand(main);

async function main(): Promise<void> {
  const [name = "", ...args] = process.argv.slice(2);
  const bench = BENCHES[name];
  if (!bench) throw new UserError(`Name one of: ${Object.keys(BENCHES).join(", ")}.`);
  await bench(args);
}
