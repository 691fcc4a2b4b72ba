import { hasElision } from "@dreamcatcher/text/elision";
import { scriptSources } from "@dreamcatcher/text/page-links";
import type { Definition } from "../analysis/analysis.ts";
import { analyzeFile } from "../analysis/languages.ts";
import { baseName, folderOf, importName, joined, relative } from "../paths.ts";
import { applyEdits, type Edit } from "./edits.ts";
import type { PlacedFile } from "./versions.ts";

/**
 * Snippets of a conversation use each other without imports: first a function, then the program that calls
 * it. Adds the imports of undefined names to unnamed snippets, where exactly one other file defines each
 * name, and the exports.
 */
export function addMissingImports(given: readonly PlacedFile[]): PlacedFile[] {
  const files = given.map((file) => ({ ...file }));
  const filesByName = filesByDefinition(files);
  const waiting = new Set(
    files.filter((file) => !file.isNamed && file.analysis?.parses && !hasElision(file.code)),
  );
  // The file that defines a name may itself wait for imports, so repeat until nothing changes.
  for (let before = -1; before !== waiting.size; ) {
    before = waiting.size;
    for (const importer of waiting) {
      const providers = providersOf(importer, filesByName);
      if (!providers) continue;
      if (providers.size > 0) addImports(importer, providers);
      waiting.delete(importer);
    }
  }
  return files;
}

/** The files by the names that they declare at their top level, if importing them has no side effects. */
function filesByDefinition(files: readonly PlacedFile[]): ReadonlyMap<string, readonly PlacedFile[]> {
  const scripts = scriptsOfPages(files);
  const filesByName = new Map<string, PlacedFile[]>();
  for (const file of files) {
    const { analysis, path, language } = file;
    const isClassic = analysis?.modules === "none" && scripts.has(baseName(path));
    const canBeImported = language !== "python" || /^[A-Za-z_]\w*\.py$/.test(baseName(path));
    if (!analysis?.parses || !analysis.onlyDeclares || isClassic || !canBeImported) continue;
    for (const { name } of definitionsIn(file))
      filesByName.set(name, [...(filesByName.get(name) ?? []), file]);
  }
  return filesByName;
}

/** The scripts that the pages load: classic scripts, which cannot be imported. */
const scriptsOfPages = (files: readonly PlacedFile[]): ReadonlySet<string> =>
  new Set(
    files
      .filter(({ language }) => language === "html")
      .flatMap(({ code }) => scriptSources(code).map(baseName)),
  );

const definitionsIn = ({ analysis }: PlacedFile): Definition[] => [
  ...(analysis?.definitions ?? []),
  ...(analysis?.values ?? []),
];

/** The files to import from, with the names; null unless exactly one complete file defines each name. */
function providersOf(
  importer: PlacedFile,
  filesByName: ReadonlyMap<string, readonly PlacedFile[]>,
): ReadonlyMap<PlacedFile, string[]> | null {
  const providers = new Map<PlacedFile, string[]>();
  for (const name of importer.analysis?.free ?? []) {
    const [file, ...others] = (filesByName.get(name) ?? []).filter((each) => canImportFrom(each, importer));
    if (!file || others.length > 0 || file.analysis?.free.length !== 0) return null;
    providers.set(file, [...(providers.get(file) ?? []), name]);
  }
  return providers;
}

/** Node can import one from the other if both are, or can become, modules of the same kind. */
function canImportFrom(file: PlacedFile, importer: PlacedFile): boolean {
  const moduleKinds = new Set([file, importer].map(({ analysis }) => analysis?.modules));
  return (
    file !== importer &&
    (file.language === "python") === (importer.language === "python") &&
    !(moduleKinds.has("commonjs") && (moduleKinds.has("esm") || file.language !== "javascript"))
  );
}

const isCommonJs = (...files: readonly PlacedFile[]): boolean =>
  files.some(({ analysis }) => analysis?.modules === "commonjs");

function addImports(importer: PlacedFile, providers: ReadonlyMap<PlacedFile, readonly string[]>): void {
  const [first] = providers.keys();
  // Python searches the program's folder first.
  if (importer.language === "python" && first)
    importer.path = joined(folderOf(first.path), baseName(importer.path)) ?? importer.path;
  const imports = [...providers].map(([file, names]) => {
    if (importer.language === "python")
      return `from ${baseName(importName(file.path))} import ${names.join(", ")}\n`;
    const specifier = relative(folderOf(importer.path), file.path);
    if (isCommonJs(file, importer)) {
      addCommonJsExports(file, names);
      return `const { ${names.join(", ")} } = require("${specifier}");\n`;
    }
    addExportKeywords(file, names);
    return `import { ${names.join(", ")} } from "${specifier}";\n`;
  });
  const at = /^(?:#!.*\n|from __future__ .*\n)*/.exec(importer.code)?.[0].length ?? 0;
  rewrite(importer, [{ at, remove: 0, insert: `${imports.join("")}\n` }]);
}

function addCommonJsExports(file: PlacedFile, names: readonly string[]): void {
  const hidden = names.filter((name) => !file.analysis?.exports.includes(name));
  const insert = hidden.map((name) => `module.exports.${name} = ${name};\n`).join("");
  if (insert) rewrite(file, [{ at: file.code.length, remove: 0, insert: `\n${insert}` }]);
}

function addExportKeywords(file: PlacedFile, names: readonly string[]): void {
  const hidden = definitionsIn(file).filter(
    ({ name }) => names.includes(name) && !file.analysis?.exports.includes(name),
  );
  const places = new Set(hidden.map(({ from }) => from));
  rewrite(
    file,
    [...places].map((at) => ({ at, remove: 0, insert: "export " })),
  );
}

function rewrite(file: PlacedFile, edits: readonly Edit[]): void {
  file.code = applyEdits(file.code, edits);
  file.analysis = analyzeFile(file.path, file.code);
}
