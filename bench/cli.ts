import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openSqliteStore } from "@dreamcatcher/client/sqlite";
import { SyncManager } from "@dreamcatcher/client/sync";
import { runCommand } from "../local/user-error.ts";
import { median, ms } from "./numbers.ts";
import { readNumbers } from "./read-numbers.ts";
import { content } from "./sync/dreams.ts";

const HELP = `
Measures how long the command line takes from its start to its end, relative to a Node that does nothing. Every
round runs each command once, so that a busy machine slows all of them alike.

  npm run bench:cli [-- <dreams in the store, 10000 by default> <rounds, 21 by default>]
`;
const DREAMS = 10_000;
const ROUNDS = 21;

/** The commands, each with the most that it may take, as a multiple of a Node that does nothing. */
const COMMANDS: readonly (readonly [args: string[], goal: number | null])[] = [
  [["--version"], 1.6],
  [["list"], 4],
  [["--help"], null],
  [["list", "--all", "--json"], null],
  [["search", "harbour", "77"], null],
  [["todo"], null],
];

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

await runCommand(main);

async function main(): Promise<void> {
  const { numbers, isHelp } = readNumbers(process.argv.slice(2), HELP);
  if (isHelp) return console.log(HELP);
  const [dreams = DREAMS, rounds = ROUNDS] = numbers;
  execFileSync(process.execPath, [path("../clients/cli/build.ts")]);
  const home = mkdtempSync(join(tmpdir(), "bench-cli-"));
  try {
    await fill(join(home, "data"), dreams);
    console.log(`${dreams} dreams, medians of ${rounds}`);
    console.table(measure(home, rounds));
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** Writes dreams into the store that commands read where nobody is signed in, and their search index. */
async function fill(folder: string, count: number): Promise<void> {
  mkdirSync(folder);
  const sync = new SyncManager({ store: openSqliteStore(join(folder, "default.sqlite")) });
  for (let n = 0; n < count; n += 1) await sync.dreams.create(content(n));
  await sync.search("harbour");
  await sync.close();
}

function measure(home: string, rounds: number): Record<string, object> {
  const main = path("../clients/cli/dist/main.js");
  const runs = [["-e", "0"], ...COMMANDS.map(([args]) => [main, ...args])];
  const took: number[][] = runs.map(() => []);
  const env = { ...process.env, DREAMCATCHER_HOME: home, NODE_OPTIONS: "" };
  for (let round = 0; round <= rounds; round += 1)
    for (const [at, args] of runs.entries()) {
      const began = performance.now();
      execFileSync(process.execPath, args, {
        env,
        stdio: ["ignore", "pipe", "ignore"],
        maxBuffer: Number.POSITIVE_INFINITY,
      });
      // The first round fills the compile cache, as a person's first command does.
      if (round > 0) took[at]?.push(performance.now() - began);
    }
  const [bare = Number.NaN, ...medians] = took.map(median);
  const rows = COMMANDS.map(([args, goal], at) => {
    const time = medians[at] ?? Number.NaN;
    return [
      `dreams ${args.join(" ")}`,
      { time: ms(time), ratio: (time / bare).toFixed(2), goal: goal ?? "" },
    ];
  });
  return { "node -e 0": { time: ms(bare), ratio: "1.00", goal: "" }, ...Object.fromEntries(rows) };
}
