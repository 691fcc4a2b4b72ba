import { clip, lineOf } from "@dreamcatcher/text/clip";
import type { SourceFile } from "../assembling/assemble.ts";
import { folderOf, withoutExtension } from "../paths.ts";
import { commandLine } from "../text.ts";
import { canBeLoaded, canRunToCompletion } from "./code-checks.ts";
import { doctestsIn } from "./doctests.ts";
import { noEffectiveTestReason } from "./effective-tests.ts";
import type { DraftCheck } from "./how.ts";
import { isTestPath } from "./test-paths.ts";

const MAX_TESTS = 40;

/** Checks that the conversation's own tests pass: those of node:test and unittest, and test functions. */
export function testChecks(files: readonly SourceFile[]): DraftCheck[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const inNode = testsIn(files, /^node:test$/, /^(?![ \t]*(?:\/\/|\/?\*)).*\b(?:test|it)\(.*/m).filter(
    ({ file }) => file.language !== "python",
  );
  const inPython = testsIn(files, /^unittest$/, /^[ \t]*(?:async )?def test.*/m).filter(
    ({ file }) => pythonModuleOf(file.path) !== null,
  );
  const folders = [...new Set(["src", ...inPython.map(({ file }) => folderOf(file.path))])].filter(Boolean);
  return [
    ...[...inNode, ...inPython]
      .filter(({ file }) => noEffectiveTestReason(file, byPath) === null)
      .map(({ file: { path, language, fragment }, quote }): DraftCheck => {
        const isPython = language === "python";
        return {
          kind: "test",
          path,
          ran: commandLine(
            isPython ? ["python3", "-m", "unittest", pythonModuleOf(path) ?? path] : ["node", "--test", path],
          ),
          expects: "the conversation's own tests pass",
          quote,
          how: isPython ? { by: "python", does: "test", path, folders } : { by: "node", does: "test", path },
          fragment,
        };
      }),
    ...files.filter(canBeLoaded).flatMap(functionChecks).slice(0, MAX_TESTS),
  ];
}

/** Checks that doctests hold. */
export function doctestChecks(files: readonly SourceFile[]): DraftCheck[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return files
    .filter((file) => canBeLoaded(file) || canRunToCompletion(file, byPath))
    .flatMap((file): DraftCheck[] => {
      const { count, why, first } = doctestsIn(file);
      if (count === 0 || why !== null) return [];
      const { path, fragment } = file;
      return [
        {
          kind: "doctest",
          path,
          ran: commandLine(["python3", "-m", "doctest", path]),
          expects: count === 1 ? "its doctest holds" : `its ${count} doctests hold`,
          quote: first,
          how: { by: "python", does: "doctest", path },
          fragment,
        },
      ];
    })
    .slice(0, MAX_TESTS);
}

/** Test functions without parameters, as pytest collects them. */
const functionChecks = ({ language, path, content, fragment }: SourceFile): DraftCheck[] =>
  language === "python" && isTestPath(path)
    ? [...content.matchAll(/(?<!^@.*\n)^def (test_\w{1,80})\(\s*\).*/gm)]
        .slice(0, MAX_TESTS)
        .map(([line, name = ""]) => ({
          kind: "test",
          path,
          ran: lineOf(`${name}() of ${path}`, 500),
          expects: "the conversation's own test passes",
          quote: clip(line, 500),
          how: { by: "python", does: "call", path, name },
          fragment,
        }))
    : [];

const testsIn = (files: readonly SourceFile[], framework: RegExp, test: RegExp) =>
  files
    .flatMap((file) => {
      const found = test.exec(file.content);
      return found &&
        file.isSelfContained &&
        file.analysis?.imports.some(({ specifier }) => framework.test(specifier))
        ? [{ file, quote: clip(found[0].trim(), 500) }]
        : [];
    })
    .slice(0, MAX_TESTS);

/** The dotted Python module of a path, or null where a segment is not an identifier. */
export function pythonModuleOf(path: string): string | null {
  const steps = withoutExtension(path).split("/");
  return steps.every((step) => /^[A-Za-z_]\w*$/.test(step)) ? steps.join(".") : null;
}
