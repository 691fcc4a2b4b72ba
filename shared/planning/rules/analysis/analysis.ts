import type { Parser, SyntaxNode, Tree } from "@lezer/common";

/** An imported name; `at` is its offset in the source. */
export interface ImportedName {
  name: string;
  at: number;
}

/** An import of a file. `from` and `to` enclose the specifier, without quotes. */
export interface Import {
  /** The top-level statement that contains it. */
  statement: { from: number; to: number };
  specifier: string;
  from: number;
  to: number;
  names: ImportedName[];
  /** The program also runs without it: it imports only types, or is in a `try` (Python). */
  optional: boolean;
}

/** A declaration at the top level of a file; `from` and `to` enclose its text. */
export interface Definition {
  name: string;
  from: number;
  to: number;
}

/** What static analysis finds in a piece of code. */
export interface Analysis {
  parses: boolean;
  imports: Import[];
  /** Names of values that other files can import. */
  exports: string[];
  /** Exported types, which exist only for the compiler (TypeScript). */
  types: string[];
  /** Functions and classes at the top level. */
  definitions: Definition[];
  /** Variables at the top level, each in a statement of its own. */
  values: Definition[];
  /** Its top level has other statements than imports and declarations. */
  hasLooseStatements: boolean;
  /** Names that it uses and neither defines nor imports. */
  free: string[];
  /** The free names that it calls, or renders as a component. */
  called: string[];
  /** Globals that it uses of a host: a browser, a test runner or a notebook. */
  hostGlobals: string[];
  /** Loading it has no side effects: its top level only declares. */
  onlyDeclares: boolean;
  /** It does something when started as a program. */
  runs: boolean;
  modules: "esm" | "commonjs" | "none";
  /** It has syntax for a compiler, so the runtime cannot load it. */
  needsBuild: boolean;
  /** It has types of TypeScript. */
  isTyped: boolean;
}

/** The analysis of code that is too large or too deeply nested to parse. */
export const NOT_ANALYZED: Analysis = {
  parses: false,
  imports: [],
  exports: [],
  types: [],
  definitions: [],
  values: [],
  hasLooseStatements: false,
  free: [],
  called: [],
  hostGlobals: [],
  onlyDeclares: false,
  runs: false,
  modules: "none",
  needsBuild: false,
  isTyped: false,
};

/** The analysis of code with syntax errors that was not analyzed further. */
export const notAnalyzed = (): Analysis => ({ ...NOT_ANALYZED });

/** The range of the top-level statement that contains `node`. */
export function topLevelStatementOf(node: SyntaxNode): { from: number; to: number } {
  let top = node;
  while (top.parent?.parent) top = top.parent;
  return { from: top.from, to: top.to };
}

/** A parser in two modes: one recovers from syntax errors, the other throws at the first. */
export interface Grammar {
  lenient: Parser;
  strict: Parser;
}

/**
 * The syntax tree of code. Null for code with errors, unless `errors` allows them and the code is short:
 * recovery takes time that grows with the square of their number.
 */
export function treeOf({ lenient, strict }: Grammar, code: string, errors: boolean): Tree | null {
  try {
    return strict.parse(code);
  } catch {
    return errors && code.length <= MAX_CHARACTERS_WITH_ERRORS ? lenient.parse(code) : null;
  }
}

const MAX_CHARACTERS_WITH_ERRORS = 10_000;

/** Whether the top level has other statements than comments and those that begin at one of these places. */
export function hasOtherStatements(tree: Tree, code: string, places: readonly { from: number }[]): boolean {
  const known = new Set(places.map(({ from }) => from));
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling)
    if (!known.has(node.from) && !isCommentOrDocstring(node, code)) return true;
  return false;
}

/** Comments and bare strings: docstrings of Python, and directives such as `"use strict"`. */
const isCommentOrDocstring = ({ name, from, to }: SyntaxNode, code: string): boolean =>
  /Comment$|^Hashbang$|^;$/.test(name) ||
  (name === "ExpressionStatement" && /^[rb]?(["'`])[^"'`]*\1+;?$/i.test(code.slice(from, to)));

const MAX_CHARACTERS = 100_000;
const MAX_DEPTH = 150;

/** Whether code can be parsed in reasonable time, which grows with the square of the nesting. */
export function isParsable(code: string): boolean {
  if (code.length > MAX_CHARACTERS) return false;
  let depth = 0;
  for (const character of code) {
    if ("([{".includes(character)) depth += 1;
    else if (")]}".includes(character)) depth = Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return false;
  }
  return true;
}
