import type { CheckResult, Implementation } from "@dreamcatcher/client";
import { comparesResult, factsOf, type Look, lookOf } from "@dreamcatcher/contracts/facts-of";
import { type Tried, triedOf } from "@dreamcatcher/contracts/tried-of";
import { wrapped } from "../showing/layout.ts";
import { folded, marked } from "../showing/lines.ts";
import type { Output } from "../terminal/output.ts";
import { isCancelled } from "./builds.ts";
import { headlineOf, meaningOf, VERDICTS, WORKS } from "./words.ts";

const MARKS = { good: "✔", warn: "●", bad: "✖", plain: "○" } as const;
const STYLES = { good: "green", warn: "yellow", bad: "red", plain: "bold" } as const;
/** More lines of a list are only counted. */
const SHOWN = 8;

type Screen = Pick<Output, "columns" | "style">;

/** What a build proves: the verdict in one line, then what was tried, what is not built, and the coverage. */
export function reportText(build: Implementation, screen: Screen): string {
  const { columns } = screen;
  const { verdict, status, failure, unimplemented, coverage } = build;
  if (isCancelled(build)) return headed("plain", "Cancelled: it was stopped before its end.", screen);
  const facts = factsOf(build);
  const look = lookOf(verdict ?? (status === "failed" ? "failed" : null), facts);
  const { files, others } = triedOf(build);
  const tried = files.flatMap((file) => linesOf(file, screen));
  return [
    headed(
      look,
      verdict ? `${VERDICTS[verdict]}: ${headlineOf(facts, look)}` : (ENDS[status] ?? status),
      screen,
    ),
    ...(verdict ? [wrapped(meaningOf(verdict, facts), columns)] : []),
    ...(failure ? [wrapped(failure, columns)] : []),
    ...part("What was tried", [...tried, ...others.map((each) => marked("·", each, columns))], screen),
    ...part(
      "Not built yet",
      unimplemented.map((each) => marked("○", each, columns)),
      screen,
    ),
    ...(coverage && coverage.lines > 0
      ? [
          "",
          wrapped(`The checks ran ${coverage.ran} of the ${coverage.lines} lines of its programs.`, columns),
        ]
      : []),
  ].join("\n");
}

const ENDS: Partial<Readonly<Record<Implementation["status"], string>>> = {
  completed: "Built",
  failed: "Failed",
};

const headed = (look: Look, text: string, { columns, style }: Screen): string =>
  style("bold", wrapped(text, columns, `${style(STYLES[look], MARKS[look])} `, 2));

const part = (title: string, lines: readonly string[], { style }: Screen): string[] =>
  lines.length === 0 ? [] : ["", style("bold", title), ...folded(lines, SHOWN)];

/** The checks of a file, what failed first, and what of it was not tried. */
function linesOf({ path, checks, open }: Tried, { columns, style }: Screen): string[] {
  const order = { failed: 0, held: 1, not_run: 2 };
  return [
    ...checks
      .toSorted((a, b) => order[a.outcome] - order[b.outcome])
      .map((check) => {
        const [color, mark] = LOOKS[check.outcome];
        return marked(style(color, mark), `${check.ran || path}: ${resultOf(check)}`, columns);
      }),
    ...open.map((why) => marked(style("dim", "○"), `${path}: not checked: ${why}`, columns)),
  ];
}

const LOOKS = { held: ["green", "✔"], failed: ["red", "✖"], not_run: ["dim", "○"] } as const;

function resultOf(check: CheckResult): string {
  const { outcome, kind, expects, came_out } = check;
  if (outcome === "failed")
    return `expected: ${expects}${came_out === null ? "" : `; came out: ${came_out}`}`;
  if (outcome === "not_run") return `not tried${came_out === null ? "" : `: ${came_out}`}`;
  return comparesResult(check) ? expects : (WORKS[kind] ?? expects);
}
