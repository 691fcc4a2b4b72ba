import { parse } from "@babel/parser";
import type { SourceFile } from "../assembling/assemble.ts";
import { transitiveImports } from "./transitive-imports.ts";

type Code = Pick<SourceFile, "content" | "language">;

const SKIPPED = "its tests are skipped (perhaps only here), still to be written, or expected to fail";
const EXITS_FIRST = "it ends before its tests";

/**
 * Why a test file proves nothing though it passes: text to follow its path. Null where at least one of its
 * tests runs and must pass.
 */
export function noEffectiveTestReason(
  file: SourceFile,
  byPath: ReadonlyMap<string, SourceFile>,
): string | null {
  const others = [...transitiveImports(file, byPath)].filter((each) => each !== file);
  if (others.some(({ content }) => EXITS_WHEN_LOADED.test(content))) return EXITS_FIRST;
  return file.language === "python" ? noPythonTestReason(file) : noNodeTestReason(file);
}

/** A module that ends the process when it is loaded. */
const EXITS_WHEN_LOADED = /^(?:process\.exit\(|(?:sys\.)?exit\(|quit\(|os\._exit\(|raise SystemExit\b)/m;

const noTestReason = (tests: number, hasTests: boolean): string | null =>
  tests > 0 ? null : hasTests ? SKIPPED : "it has no test that runs in the sandbox";

function noPythonTestReason({ content }: Code): string | null {
  const code = content.replace(/^if\s*\(?\s*__name__\s*==[\s\S]*/m, "").replace(/^[ \t]*#.*$/gm, "");
  if (EXITS_WHEN_LOADED.test(code) || /\bos\._exit\(/.test(code)) return EXITS_FIRST;
  // Each part begins with a class, a function or a decorator.
  const parts = code.split(/^(?=(?:@|class\b|def\b|async def\b)|[ \t]+(?:@|(?:async )?def\b))/m);
  let decorators = "";
  let isClassRun = false;
  let hasTests = false;
  let tests = 0;
  for (const part of parts) {
    if (/^[ \t]*@/.test(part)) {
      decorators += part;
      continue;
    }
    const isSkipped = SKIP_DECORATOR.test(decorators);
    decorators = "";
    const bases = /^class\s+\w+\s*\(([^)]*)\)/.exec(part)?.[1];
    if (/^\S/.test(part)) isClassRun = bases !== undefined && /\w/.test(bases) && !isSkipped;
    const skipsItself = /\.skipTest\(|\braise (?:\w+\.)?SkipTest\b|__unittest_skip__/.test(part);
    if (/^[ \t]+(?:async )?def test/.test(part)) {
      hasTests = true;
      if (isClassRun && !isSkipped && !skipsItself) tests += 1;
    } else if (skipsItself) return SKIPPED;
  }
  return noTestReason(tests, hasTests);
}

const SKIP_DECORATOR = /@\s*(?:\w+\.)*(?:skip\w*|expectedFailure)\b/;

/** A node of Babel's AST. */
interface Node {
  type: string;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

function noNodeTestReason({ content, language }: Code): string | null {
  let program: unknown;
  try {
    program = parse(content, {
      sourceType: "unambiguous",
      plugins: language === "typescript" ? ["typescript"] : [],
      allowAwaitOutsideFunction: true,
    }).program;
  } catch {
    // The generated checks report the syntax error.
    return null;
  }
  let tests = 0;
  let hasTests = false;
  let ends = false;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const each of value) visit(each);
      return;
    }
    if (!isNode(value)) return;
    if (value.type === "IfStatement" && isLiteral(value.test, false)) {
      visit(value.alternate);
      return;
    }
    if (value.type === "CallExpression") {
      const called = nameOf(value.callee);
      const given = Array.isArray(value.arguments) ? value.arguments.filter(isNode) : [];
      if (/^process\.(?:exit|reallyExit|abort)$/.test(called)) ends = true;
      if (/(?:^|\.)(?:after|afterEach)$/.test(called)) return;
      if (/^(?:\w+\.)?(?:test|it|describe|suite)(?:\.\w+)*$/.test(called)) {
        hasTests = true;
        if (/\.(?:skip|todo)$/.test(called) || given.some(hasSkipOption)) return;
        const body = given.find(
          ({ type }, at) =>
            /Function/.test(type) ||
            (at > 0 && /^(?:Identifier|MemberExpression|CallExpression)$/.test(type)),
        );
        if (/^(?:\w+\.)?(?:test|it)(?:\.only)?$/.test(called) && body && !skipsItselfAtRunTime(content, body))
          tests += 1;
      }
    }
    for (const each of Object.values(value)) if (typeof each === "object") visit(each);
  };
  try {
    visit(program);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return ends ? EXITS_FIRST : noTestReason(tests, hasTests);
}

/** The dotted name of a callee (`test`, `test.skip`, `process.exit`); empty for any other callee. */
function nameOf(callee: unknown): string {
  if (!isNode(callee)) return "";
  if (callee.type === "Identifier") return String(callee.name);
  if (callee.type !== "MemberExpression" || callee.computed === true) return "";
  const of = nameOf(callee.object);
  return of === "" ? "" : `${of}.${nameOf(callee.property)}`;
}

const isLiteral = (node: unknown, value: unknown): boolean => isNode(node) && node.value === value;

/** Whether options skip a test, or may: `{ skip: true }`, `{ todo: "later" }`. */
const hasSkipOption = (options: Node): boolean =>
  options.type === "ObjectExpression" &&
  Array.isArray(options.properties) &&
  options.properties.some(
    (each) =>
      isNode(each) &&
      isNode(each.key) &&
      /^(?:skip|todo)$/.test(nameOf(each.key)) &&
      !isLiteral(each.value, false),
  );

const skipsItselfAtRunTime = (code: string, { start, end }: Node): boolean =>
  /\.(?:skip|todo)\(/.test(code.slice(Number(start), Number(end)));
