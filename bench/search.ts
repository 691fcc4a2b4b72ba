import { runCommand, UserError } from "../local/user-error.ts";
import { indexer } from "./search/indexer.ts";
import { lists } from "./search/lists.ts";
import { quality } from "./search/quality.ts";
import { service } from "./search/service.ts";

// What search finds and what it costs.
//
//   npm run bench:search -- quality [options]
//   npm run bench:search -- indexer [options]
//   npm run bench:search -- lists [options]
//   npm run bench:search -- service [options]
const BENCHES: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  quality,
  indexer,
  lists,
  service,
};

await runCommand(main);

async function main(): Promise<void> {
  const [name = "", ...args] = process.argv.slice(2);
  const bench = BENCHES[name];
  if (!bench) throw new UserError(`Name one of: ${Object.keys(BENCHES).join(", ")}.`);
  await bench(args);
}
