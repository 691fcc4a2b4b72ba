import { baseName, folderOf, importName, joined, relative } from "../paths.ts";
import { readFile } from "../analysis/languages.ts";
import type { Definition } from "../analysis/analysis.ts";
import { type Edit, edited } from "./edits.ts";
import { scriptsIn } from "./pages.ts";
import { elides } from "./partial-code.ts";
import type { Placed } from "./versions.ts";

/**
 * Pieces of a talk build on each other without a word: first the function, then the program that calls it. Gives a
 * nameless piece the imports of what it lacks, where each name is one other file's alone, and lets that file export it.
 */
export function supplied(given: readonly Placed[]): Placed[] {
  const files = given.map((file) => ({ ...file }));
  const definers = definersIn(files);
  const waiting = new Set(
    files.filter((file) => !file.isNamed && file.reading?.parses && !elides(file.code)),
  );
  // What one piece lacks may be in another that itself waits to be supplied.
  for (let before = -1; before !== waiting.size; ) {
    before = waiting.size;
    for (const piece of waiting) {
      const suppliers = suppliersOf(piece, definers);
      if (!suppliers) continue;
      if (suppliers.size > 0) supply(piece, suppliers);
      waiting.delete(piece);
    }
  }
  return files;
}

/** The files by what they define at their top, as far as they can be loaded for its sake. */
function definersIn(files: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const scripts = scriptsOfPages(files);
  const definers = new Map<string, Placed[]>();
  for (const file of files) {
    const { reading, path, language } = file;
    const isClassic = reading?.modules === "none" && scripts.has(baseName(path));
    const canBeImported = language !== "python" || /^[A-Za-z_]\w*\.py$/.test(baseName(path));
    if (!reading?.parses || !reading.declares || isClassic || !canBeImported) continue;
    for (const { name } of definitionsIn(file)) definers.set(name, [...(definers.get(name) ?? []), file]);
  }
  return definers;
}

/** What the pages of a talk load as scripts, which are no modules unless they say so. */
const scriptsOfPages = (files: readonly Placed[]): ReadonlySet<string> =>
  new Set(
    files.filter(({ language }) => language === "html").flatMap(({ code }) => scriptsIn(code).map(baseName)),
  );

const definitionsIn = ({ reading }: Placed): Definition[] => [
  ...(reading?.definitions ?? []),
  ...(reading?.values ?? []),
];

/** The names that each file gives a piece; null where one of them is nobody's, or several files', or not to be had yet. */
function suppliersOf(
  piece: Placed,
  definers: ReadonlyMap<string, readonly Placed[]>,
): ReadonlyMap<Placed, string[]> | null {
  const suppliers = new Map<Placed, string[]>();
  for (const name of piece.reading?.free ?? []) {
    const [file, ...others] = (definers.get(name) ?? []).filter((each) => canSupply(each, piece));
    if (!file || others.length > 0 || file.reading?.free.length !== 0) return null;
    suppliers.set(file, [...(suppliers.get(file) ?? []), name]);
  }
  return suppliers;
}

/** Node loads one from the other where both are modules of one sort, or may become so. */
function canSupply(file: Placed, piece: Placed): boolean {
  const sorts = new Set([file, piece].map(({ reading }) => reading?.modules));
  return (
    file !== piece &&
    (file.language === "python") === (piece.language === "python") &&
    !(sorts.has("commonjs") && (sorts.has("esm") || file.language !== "javascript"))
  );
}

const isCommonJs = (...files: readonly Placed[]): boolean =>
  files.some(({ reading }) => reading?.modules === "commonjs");

function supply(piece: Placed, suppliers: ReadonlyMap<Placed, readonly string[]>): void {
  const [first] = suppliers.keys();
  // Python finds beside a program what lies beside it.
  if (piece.language === "python" && first)
    piece.path = joined(folderOf(first.path), baseName(piece.path)) ?? piece.path;
  const imports = [...suppliers].map(([file, names]) => {
    if (piece.language === "python")
      return `from ${baseName(importName(file.path))} import ${names.join(", ")}\n`;
    const specifier = relative(folderOf(piece.path), file.path);
    if (isCommonJs(file, piece)) {
      exportToRequire(file, names);
      return `const { ${names.join(", ")} } = require("${specifier}");\n`;
    }
    exportAll(file, names);
    return `import { ${names.join(", ")} } from "${specifier}";\n`;
  });
  const at = /^(?:#!.*\n|from __future__ .*\n)*/.exec(piece.code)?.[0].length ?? 0;
  rewrite(piece, [{ at, remove: 0, insert: `${imports.join("")}\n` }]);
}

function exportToRequire(file: Placed, names: readonly string[]): void {
  const hidden = names.filter((name) => !file.reading?.exports.includes(name));
  const insert = hidden.map((name) => `module.exports.${name} = ${name};\n`).join("");
  if (insert) rewrite(file, [{ at: file.code.length, remove: 0, insert: `\n${insert}` }]);
}

function exportAll(file: Placed, names: readonly string[]): void {
  const hidden = definitionsIn(file).filter(
    ({ name }) => names.includes(name) && !file.reading?.exports.includes(name),
  );
  const places = new Set(hidden.map(({ from }) => from));
  rewrite(
    file,
    [...places].map((at) => ({ at, remove: 0, insert: "export " })),
  );
}

function rewrite(file: Placed, edits: readonly Edit[]): void {
  file.code = edited(file.code, edits);
  file.reading = readFile(file.path, file.code);
}
