import { type Check, provesBehaviour } from "@dreamcatcher/contracts/checks";
import type { Fragment } from "@dreamcatcher/contracts/fragment";
import type { ProjectFile } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import type { SketchFile, SourceFile } from "../assembling/assemble.ts";
import type { Paths } from "../paths.ts";
import { loadChecks, runChecks, syntaxCheck, syntaxChecks } from "./code-checks.ts";
import { type Example, inputOf, shownCommand } from "./examples.ts";
import type { DraftCheck } from "./how.ts";
import { notebookChecks } from "./notebook-checks.ts";
import { pageChecks } from "./page-checks.ts";
import { SOURCES } from "./runner/sources.ts";
import { serverChecks } from "./server-checks.ts";
import { rowChecks } from "./stated/rows.ts";
import { statedChecks } from "./stated/stated-checks.ts";
import { doctestChecks, testChecks } from "./test-checks.ts";
import { isTestPath } from "./test-paths.ts";
import { usageChecks } from "./usage-checks.ts";

interface CheckInput {
  fragments: readonly Fragment[];
  files: readonly SourceFile[];
  examples: readonly Example[];
  sketches: readonly SketchFile[];
  /** A Python sketch that should be a whole program: it must parse. */
  mainSketch: SketchFile | null;
  /** SQL that runs in SQLite, tables first. */
  sql: readonly string[];
}

export interface Checks {
  checks: Check[];
  drafts: DraftCheck[];
  /** The runner with its data. */
  files: ProjectFile[];
  /** The command that runs the checks; null where there are none. */
  command: string[] | null;
}

const MAX_CHECKS = 200;
const MAX_TEXT = 500;

/** The checks of a project, which need no network and no installation: those that prove most come first. */
export function checksFor(input: CheckInput, paths: Paths): Checks {
  const { fragments, files, sketches, examples, mainSketch, sql } = input;
  const byPath = new Map(files.map((file) => [file.path, file]));
  const stated = [
    ...examples.map((example) => exampleCheck(example, byPath)),
    ...statedChecks({ fragments, files, sketches }),
    ...rowChecks({ fragments, files, sql }),
  ];
  const started = new Set(stated.flatMap(({ how }) => (how.by === "program" ? (how.argv[1] ?? []) : [])));
  const usage = usageChecks(fragments, files, started);
  const ordered = [
    ...testChecks(files),
    ...doctestChecks(files),
    ...stated,
    ...notebookChecks(files),
    ...usage,
    ...runChecks(files, new Set([...started, ...usage.map(({ path }) => path)])),
    ...serverChecks({ fragments, files, sketches }),
    ...pageChecks(files),
    ...sqlRuns(sql, files, new Set(stated.map(({ path }) => path))),
    ...loadChecks(files),
    ...syntaxChecks(files),
    ...(mainSketch ? [syntaxCheck(mainSketch)] : []),
  ].slice(0, MAX_CHECKS);
  const drafts = [...ordered.filter(provesBehaviour), ...ordered.filter((draft) => !provesBehaviour(draft))];
  const checks = drafts.map(({ how, fragment, stated_in, runs, ...check }, at): Check => {
    const { path, ran, expects } = check;
    return {
      ...check,
      id: `C-${at + 1}`,
      path: lineOf(path, 300),
      ran: lineOf(ran, MAX_TEXT),
      expects: lineOf(expects, MAX_TEXT),
      url: fragments[fragment]?.url ?? null,
    };
  });
  if (checks.length === 0) return { checks, drafts, files: [], command: null };
  const folder = paths.freeFolder("checks");
  const data = checks.map(({ id, ran, expects }, at) => ({ id, ran, expects, how: drafts[at]?.how }));
  // A server runs in a folder of its own, and is killed before it could say which lines ran.
  const servers = new Set(drafts.flatMap(({ how, path }) => (how.by === "server" ? path : [])));
  const programs = files.filter(
    ({ language, path }) => language !== null && !isTestPath(path) && !/x$/.test(path) && !servers.has(path),
  );
  const modules = new Set(["run", "process", "needs", "coverage", ...drafts.map(({ how }) => how.by)]);
  if (programs.some(({ language }) => language === "python")) modules.add("python").add("sitecustomize");
  if (["python", "sql", "notebook"].some((name) => modules.has(name))) modules.add("in-python").add("_check");
  const names = Object.keys(SOURCES).filter((name) => modules.has(name.replace(/\..*$/, "")));
  const file = (name: string, content: string) => ({ path: paths.claim(`${folder}/${name}`), content });
  return {
    checks,
    drafts,
    files: [
      ...names.map((name) => file(name, SOURCES[name] ?? "")),
      file(
        "checks.json",
        `${JSON.stringify({ programs: programs.map(({ path }) => path), checks: data }, null, 2)}\n`,
      ),
    ],
    command: ["node", `${folder}/run.mjs`],
  };
}

function exampleCheck(example: Example, byPath: ReadonlyMap<string, SourceFile>): DraftCheck {
  const { argv, output, isWithin, quote, fragment } = example;
  return {
    kind: "example",
    path: argv[1] ?? "",
    ran: shownCommand(example),
    expects: `it prints ${output.join("\n")}`,
    quote,
    how: {
      ...{ by: "program", argv, ...inputOf(example, byPath) },
      ...(isWithin ? { shows: output.join("\n") } : { output }),
    },
    fragment,
  };
}

const sqlRuns = (
  paths: readonly string[],
  files: readonly SourceFile[],
  tried: ReadonlySet<string>,
): DraftCheck[] =>
  paths.flatMap((path, at) =>
    tried.has(path)
      ? []
      : [
          {
            kind: "sql",
            path,
            ran: path,
            expects: "it runs in SQLite",
            quote: null,
            how: { by: "sql", does: "run", path, before: paths.slice(0, at) },
            fragment: files.find((file) => file.path === path)?.fragment ?? 0,
          },
        ],
  );
