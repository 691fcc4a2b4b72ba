import type { Fragment } from "@dreamcatcher/contracts/fragment";
import type { SketchFile, SourceFile } from "../../assembling/assemble.ts";
import { commandLine } from "../../text.ts";
import { canBeLoaded, canRunToCompletion, interpreterOf } from "../code-checks.ts";
import { isNondeterministic } from "../examples.ts";
import type { DraftCheck } from "../how.ts";
import { transitiveImports } from "../transitive-imports.ts";
import { Functions } from "./calls.ts";
import { isPlainValue } from "./expressions.ts";
import { blocksOf, valuesInComments } from "./in-comments.ts";
import { valuesInProse } from "./in-prose.ts";
import { printedLinesOf } from "./printed.ts";
import { type PromptSession, promptSessions } from "./prompts.ts";
import type { StatedValue } from "./values.ts";

const MAX_CHECKS = 60;

export interface Stated {
  fragments: readonly Fragment[];
  files: readonly SourceFile[];
  sketches: readonly SketchFile[];
}

/**
 * Checks of what the conversation says that functions give and programs print: in sentences, in comments, and
 * at Python's prompt. What was said before the last version of the code is out of date, unless the person
 * asked for it.
 */
export function statedChecks({ fragments, files, sketches }: Stated): DraftCheck[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const tryable = files.filter(
    (file) =>
      (canBeLoaded(file) || canRunToCompletion(file, byPath)) &&
      file.analysis?.hostGlobals.length === 0 &&
      ![...transitiveImports(file, byPath)].some(isNondeterministic),
  );
  const functions = new Functions(tryable);
  const values = [
    ...valuesInProse(fragments, tryable, functions),
    ...valuesInComments([...blocksOf(fragments), ...files, ...sketches], functions),
  ].filter(({ file, fragment, isWish }) => isWish || fragment >= file.fragment);
  // The later of two statements about one call counts.
  const latest = new Map(values.map((value) => [value.expression, value]));
  return [
    ...[...latest.values()].map(valueCheck),
    ...tryable.filter((file) => canRunToCompletion(file, byPath)).flatMap(printCheck),
    ...promptSessions(fragments, tryable).map((session) => promptCheck(session, sketches)),
  ].slice(0, MAX_CHECKS);
}

function promptCheck(
  { file, statements, quote, fragment }: PromptSession,
  sketches: readonly SketchFile[],
): DraftCheck {
  const sketch = sketches.find(({ content }) => content.trim() === statements.trim());
  return {
    kind: "example",
    path: file.path,
    ran: `${file.path} at Python's prompt`,
    expects: "it shows what the conversation shows",
    quote,
    how: { by: "python", does: "prompt", path: file.path, statements },
    fragment,
    ...(sketch && { stated_in: sketch.path }),
  };
}

const valueCheck = ({ file, expression, expected, quote, stated_in, fragment }: StatedValue): DraftCheck => ({
  kind: "example",
  path: file.path,
  ran: `${expression} of ${file.path}`,
  expects: `it gives ${expected}`,
  quote,
  how:
    file.language === "python"
      ? { by: "python", does: "value", path: file.path, expression, expected }
      : {
          by: "node",
          does: "value",
          path: file.path,
          expression,
          expected,
          isLiteral: isPlainValue(expected, file.language),
          isModule: file.analysis?.modules !== "none",
        },
  fragment,
  ...(stated_in !== undefined && { stated_in }),
});

function printCheck(file: SourceFile): DraftCheck[] {
  const printed = printedLinesOf(file);
  if (!printed) return [];
  const argv = [interpreterOf(file), file.path];
  return [
    {
      kind: "example",
      path: file.path,
      ran: commandLine(argv),
      expects: `it prints ${printed.prints.join(", ")}`,
      quote: printed.quote,
      how: { by: "program", argv, prints: printed.prints },
      fragment: file.fragment,
    },
  ];
}
