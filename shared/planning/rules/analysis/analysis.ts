import type { Parser, SyntaxNode, Tree } from "@lezer/common";

/** A name that an import takes; `at` is where it stands in the source. */
export interface ImportedName {
  name: string;
  at: number;
}

/** What a file takes from another. `from` and `to` enclose the specifier, without quotes. */
export interface Import {
  /** The whole statement at the top of the file that it stands in. */
  statement: { from: number; to: number };
  specifier: string;
  from: number;
  to: number;
  names: ImportedName[];
  /** For types alone (TypeScript), or only tried (Python): running goes on without it. */
  optional: boolean;
}

/** A function or class at the top of a file; `from` and `to` enclose its text. */
export interface Definition {
  name: string;
  from: number;
  to: number;
}

/** What can be told of a piece of code without running it. */
export interface Analysis {
  parses: boolean;
  imports: Import[];
  /** Names of values that other files can import. */
  exports: string[];
  /** Names that exist for the compiler alone (TypeScript). */
  types: string[];
  definitions: Definition[];
  /** Other values with a name at the top of the file, each in a statement of its own. */
  values: Definition[];
  /** At its top is more than imports and what has a name. */
  hasLooseStatements: boolean;
  /** Names it uses and neither defines nor imports. */
  free: string[];
  /** Those of them that it calls, or shows as a component. */
  called: string[];
  /** Names that something else brings it, as a browser, a runner of tests or a notebook does. */
  hostGlobals: string[];
  /** Loading it only declares: nothing runs that could wait, fail or reach out. */
  onlyDeclares: boolean;
  /** It does something when it is started. */
  runs: boolean;
  modules: "esm" | "commonjs" | "none";
  /** It is written for a compiler, so the runtime alone cannot load it. */
  needsBuild: boolean;
}

/** What is said of code that is too large or too deeply nested to be read. */
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
};

/** What is said of code with errors that were not looked at. */
export const notAnalyzed = (): Analysis => ({ ...NOT_ANALYZED });

/** Where the statement at the top of a file that holds `node` begins and ends. */
export function topLevelStatementOf(node: SyntaxNode): { from: number; to: number } {
  let top = node;
  while (top.parent?.parent) top = top.parent;
  return { from: top.from, to: top.to };
}

/** A grammar in two tempers: one that makes sense of errors, and one that throws at the first. */
export interface Grammar {
  lenient: Parser;
  strict: Parser;
}

/**
 * The tree of code. Null for code with errors where they are not wanted, or are too many: making sense of them takes
 * time that grows with the square of their number.
 */
export function treeOf({ lenient, strict }: Grammar, code: string, errors: boolean): Tree | null {
  try {
    return strict.parse(code);
  } catch {
    return errors && code.length <= MAX_CHARACTERS_WITH_ERRORS ? lenient.parse(code) : null;
  }
}

const MAX_CHARACTERS_WITH_ERRORS = 10_000;

/** Whether at the top of a file stands more than remarks and what begins at one of these places. */
export function hasOtherStatements(tree: Tree, code: string, places: readonly { from: number }[]): boolean {
  const known = new Set(places.map(({ from }) => from));
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling)
    if (!known.has(node.from) && !isCommentOrDocstring(node, code)) return true;
  return false;
}

/** Comments, and strings by themselves: what Python documents with, and `"use strict"`. */
const isCommentOrDocstring = ({ name, from, to }: SyntaxNode, code: string): boolean =>
  /Comment$|^Hashbang$|^;$/.test(name) ||
  (name === "ExpressionStatement" && /^[rb]?(["'`])[^"'`]*\1+;?$/i.test(code.slice(from, to)));

const MAX_CHARACTERS = 100_000;
const MAX_DEPTH = 150;

/** Whether code can be read in reasonable time: parsing time grows with the square of the nesting. */
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
