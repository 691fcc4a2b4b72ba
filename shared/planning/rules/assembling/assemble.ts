import type { Fragment } from "@dreamcatcher/contracts/fragment";
import type { ProjectLanguage } from "@dreamcatcher/contracts/project-languages";
import type { Analysis, Import } from "../analysis/analysis.ts";
import { analyzeFile, programLanguageOf } from "../analysis/languages.ts";
import { snippetsOf } from "../analysis/snippets.ts";
import { unsupportedPythonReason } from "../analysis/unsupported-python.ts";
import { baseName, extensionOf, folderOf, importName, joined, type Paths, safePath } from "../paths.ts";
import { slug } from "../text.ts";
import { mergeContinuations } from "./continuations.ts";
import { defaultPathOf } from "./default-paths.ts";
import { applyEdits, type Edit } from "./edits.ts";
import { type ImportingFile, importResolver, specifierFor } from "./import-resolver.ts";
import { packagesInstalledIn } from "./installed-packages.ts";
import { addMissingImports } from "./missing-imports.ts";
import { outlinePathOf } from "./outline-paths.ts";
import { isStandardPythonModule, pypiPackageOf } from "./packages.ts";
import { assemblePage } from "./pages.ts";
import { isPartial, isWholePage, namedPartReason, partialReason } from "./partial-code.ts";
import { nameQueries } from "./queries.ts";
import { saidPaths, withSaidPaths } from "./said-paths.ts";
import { type SketchFile, sketchFiles } from "./sketch-files.ts";
import { nameStyles } from "./style-paths.ts";
import { type FileDraft, latestVersions, type PlacedFile, type Sketch } from "./versions.ts";

/** A project file that comes from the conversation. */
export interface SourceFile {
  path: string;
  content: string;
  /** Null for files that are not JavaScript, TypeScript or Python. */
  language: ProjectLanguage | null;
  analysis: Analysis | null;
  /** Its path comes from the conversation, or from a file that imports it. */
  isNamed: boolean;
  /** The index of the last fragment that changes it. */
  fragment: number;
  /** Paths of the project files that it imports. */
  localImports: string[];
  /** Packages that it imports, by their names in the registry. */
  packages: string[];
  /** Paths that it imports and that no file of the conversation has. */
  missingFiles: string[];
  /** Names that it imports from a project file that does not contain them, as `name of path`. */
  missingExports: string[];
  /** It and all its imports run with the standard library alone. */
  isSelfContained: boolean;
}

export type { SketchFile };

export interface Assembly {
  files: SourceFile[];
  /** Snippets that are not whole files: kept to be read, not to be run. */
  sketches: SketchFile[];
  /** The files belong to a code base of which the conversation shows only these. */
  isPartOfCodeBase: boolean;
  /** The number of snippets left out because they are too large or too many. */
  omitted: number;
}

/** Assembles the code of a dream into files with working imports. Their final paths come from `paths`. */
export function assemble(fragments: readonly Fragment[], paths: Paths): Assembly {
  const { snippets, omitted } = snippetsOf(fragments);
  const { drafts, sketches } = latestVersions(snippets);
  const installed = packagesInstalledIn(fragments);
  const withNames = withSaidPaths(mergeContinuations(drafts), saidPaths(fragments));
  const withPaths = withTargetPaths(withNames, installed);
  const connected = addMissingImports(nameStyles(assemblePage(nameQueries(withPaths, fragments), fragments)));
  const hasPage = connected.some(({ language, code }) => language === "html" && isWholePage(code));
  const candidates = connected.map((draft) => ({
    draft,
    why: draft.isNamed ? namedPartReason(draft) : partialReason(draft, hasPage),
  }));
  const placed = candidates
    .flatMap(({ draft, why }) => (why === null ? draft : []))
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed))
    .map((draft) => ({ ...draft, finalPath: paths.claim(draft.path) }));
  const files = resolveImports(placed, installed);
  return {
    files,
    isPartOfCodeBase: isPartOfCodeBase(files, sketches),
    sketches: sketchFiles(
      [...sketches, ...candidates.flatMap(({ draft, why }) => (why === null ? [] : { ...draft, why }))],
      paths,
      targetPathFor,
    ),
    omitted,
  };
}

const MIN_MISSING = 3;

/** Whether files change something that is not here, or import many modules that are not. */
function isPartOfCodeBase(files: readonly SourceFile[], sketches: readonly Sketch[]): boolean {
  if (sketches.some(({ language }) => language === "diff")) return true;
  const missing = new Set(files.flatMap(({ missingFiles }) => missingFiles));
  return missing.size >= Math.max(MIN_MISSING, files.length / 2);
}

/** Gives every draft a path: its own, the one that other drafts import, or a default one. */
function withTargetPaths(drafts: readonly FileDraft[], installed: ReadonlyMap<string, string>): PlacedFile[] {
  // The path of an import is as explicit as a file's name.
  const imported = importedPaths(drafts, installed).filter(
    ({ path }) => safePath(path) === path && baseName(importName(path)) !== "",
  );
  const taken = new Set(drafts.flatMap(({ path }) => path ?? []));
  return drafts.map((draft): PlacedFile => {
    if (draft.path?.includes("/")) return { ...draft, path: draft.path, isNamed: true };
    const stem = draft.path === null ? null : importName(draft.path);
    const importedPath = imported.find(
      ({ path, names, from }) =>
        from !== draft &&
        (from.language === "python") === (draft.language === "python") &&
        !taken.has(path) &&
        (stem === null
          ? (names.length > 0 &&
              names.every(
                (name) => draft.analysis?.exports.includes(name) || draft.analysis?.types.includes(name),
              ) &&
              !names.includes("default")) ||
            isNameOf(defaultExportOf(draft), path)
          : baseName(importName(path)) === stem && programLanguageOf(draft.path ?? "") !== null),
    );
    if (importedPath && isProgram(draft)) {
      const extension = draft.path === null ? draft.extension : extensionOf(draft.path);
      const path = `${importName(importedPath.path)}.${extension}`;
      taken.add(importedPath.path);
      return { ...draft, path, isNamed: true };
    }
    if (draft.path !== null) return { ...draft, path: draft.path, isNamed: true };
    return { ...draft, path: besideItsImports(targetPathFor(draft), draft, drafts), isNamed: false };
  });
}

/** The name of what a module exports as its default. */
const defaultExportOf = ({ code }: FileDraft): string =>
  /^(?:module\.exports *= *|export default (?:async )?(?:function |class )?)(\w+);?/m.exec(code)?.[1] ?? "";

/** Whether a module of that name is at a path: `MyRow` at `./my-row`, `router` at `./tideRouter`. */
function isNameOf(name: string, path: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z\d]/g, "");
  return name.length > 2 && plain(baseName(importName(path))).endsWith(plain(name));
}

/** A Python program finds modules in its own folder, so it is put beside those that it imports. */
function besideItsImports(
  path: string,
  { language, analysis }: FileDraft,
  drafts: readonly FileDraft[],
): string {
  if (language !== "python") return path;
  const specifiers = new Set(analysis?.imports.map(({ specifier }) => specifier));
  const imported = drafts.find(
    (each) =>
      each.language === "python" && each.path !== null && specifiers.has(baseName(importName(each.path))),
  );
  return imported?.path ? (joined(folderOf(imported.path), baseName(path)) ?? path) : path;
}

const isProgram = ({ language }: FileDraft): boolean =>
  language === "javascript" || language === "typescript" || language === "python";

interface ImportedPath {
  from: FileDraft;
  path: string;
  names: string[];
}

/** Imported paths that no draft has, each with its importer and the imported names. */
function importedPaths(drafts: readonly FileDraft[], installed: ReadonlyMap<string, string>): ImportedPath[] {
  const files = drafts.flatMap((draft) => (draft.path === null ? [] : [{ ...draft, path: draft.path }]));
  const resolve = importResolver(files, installed);
  return drafts.flatMap((from) => {
    const file: ImportingFile = {
      path: from.path ?? `${isProgram(from) && from.language !== "python" ? "src/" : ""}_.${from.extension}`,
      analysis: from.analysis,
    };
    return (from.analysis?.imports ?? []).flatMap((each) => {
      const target = resolve(file, each);
      const names = each.names.map(({ name }) => name);
      if (target.kind === "missing") return [{ from, path: target.path, names }];
      // A file without a folder moves to the folder in which its importer expects it.
      const [only = ""] = target.kind === "files" ? target.paths : [];
      const importedPath = each.specifier.startsWith(".")
        ? joined(folderOf(file.path), each.specifier)
        : null;
      return importedPath !== null && only !== "" && !only.includes("/") && folderOf(importedPath) !== ""
        ? [{ from, path: importedPath, names }]
        : [];
    });
  });
}

/** The path of an unnamed draft: named after a program's definitions, or the default of its language. */
function targetPathFor(draft: FileDraft): string {
  const { language, code, outline } = draft;
  const outlined = outline?.isWhole ? outlinePathOf(language, code, outline) : null;
  if (outlined !== null) return outlined;
  if (!isProgram(draft)) return defaultPathOf(language, code);
  const { extension } = draft;
  const config = configPathOf(draft);
  if (config !== null) return config;
  const own = nameOf(draft);
  // Components are files of their own name.
  const name = /x$/.test(extension) && /^[A-Z]\w*$/.test(own) ? own : slug(own) || "main";
  const isTest =
    /\b(?:node:test|vitest|unittest|pytest)\b/.test(draft.code) ||
    /^test_/.test(draft.analysis?.definitions[0]?.name ?? "");
  if (draft.language === "python") {
    const module = name.replaceAll("-", "_").replace(/^(?=\d)/, "_");
    if (isTest) return `test_${module.replace(/^test_/, "")}.py`;
    // A file with the name of a module or package would shadow it.
    return isStandardPythonModule(module) || pypiPackageOf(module)
      ? `src/${module}_program.py`
      : `src/${module}.py`;
  }
  return isTest ? `test/${name}.test.${extension}` : `src/${name}.${extension}`;
}

/** The settings of a tool, which it finds by their name: known by what they import, or are declared to be. */
const CONFIGS: readonly [sign: RegExp, name: string][] = [
  [/\bfrom ["']vitest\/config["']/, "vitest.config"],
  [/\bfrom ["']vite["'][\s\S]{0,2000}\bexport default\b/, "vite.config"],
  [/\bfrom ["']@playwright\/test["'][\s\S]{0,2000}\bdefineConfig\(/, "playwright.config"],
  [/\bfrom ["']drizzle-kit["']/, "drizzle.config"],
  [/\bfrom ["']astro\/config["']/, "astro.config"],
  [/\bfrom ["'](?:@eslint\/|typescript-eslint|eslint-)[\s\S]{0,2000}\bexport default\b/, "eslint.config"],
  [/import\(["']next["']\)\.NextConfig|\bNextConfig\b|\bnextConfig\b/, "next.config"],
  [
    /import\(["']tailwindcss["']\)\.Config|\bsatisfies Config\b|\bcontent: ?\[[\s\S]{0,2000}\btheme: ?\{/,
    "tailwind.config",
  ],
  [/\bmodule\.exports ?= ?\{[\s\S]{0,2000}\bentry: [\s\S]{0,2000}\boutput: ?\{/, "webpack.config"],
];

function configPathOf({ code, extension }: FileDraft): string | null {
  const begin = code.slice(0, 5_000);
  const name = CONFIGS.find(([sign]) => sign.test(begin))?.[1];
  return name === undefined ? null : `${name}.${extension}`;
}

function nameOf({ code, analysis }: FileDraft): string {
  const main = /\bexport default (?:async )?(?:function|class) ([A-Z]\w*)/.exec(code)?.[1];
  if (main !== undefined) return main;
  if (/\bcreateRoot\(|\bReactDOM\.render\(|\bcreateApp\(\w+\)/.test(code)) return "main";
  if (/\.listen\(|createServer\(|\bFlask\(|\bFastAPI\(/.test(code)) return "server";
  if (/\bprocess\.argv\b|\bsys\.argv\b|\bargparse\b/.test(code)) return "cli";
  const [first] = analysis?.exports.filter((name) => name !== "default") ?? [];
  return analysis?.definitions[0]?.name ?? first ?? "main";
}

function resolveImports(
  placed: readonly (PlacedFile & { finalPath: string })[],
  installed: ReadonlyMap<string, string>,
): SourceFile[] {
  const resolve = importResolver(placed, installed);
  const finalPaths = new Map(placed.map(({ path, finalPath }) => [path, finalPath]));
  const types = new Map(placed.map(({ path, analysis }) => [path, new Set(analysis?.types)]));
  const files = placed.map((draft): SourceFile => {
    const file: SourceFile = {
      path: draft.finalPath,
      content: draft.code,
      language: programLanguageOf(draft.finalPath),
      analysis: draft.analysis,
      isNamed: draft.isNamed,
      fragment: draft.fragment,
      localImports: [],
      packages: [],
      missingFiles: [],
      missingExports: [],
      isSelfContained:
        draft.analysis?.parses === true &&
        !draft.analysis.needsBuild &&
        !/x$/.test(draft.finalPath) &&
        unsupportedPythonReason(draft.code, programLanguageOf(draft.finalPath)) === null,
    };
    const edits: Edit[] = [];
    for (const each of draft.analysis?.imports ?? []) {
      const target = resolve(draft, each);
      if (target.kind === "package") file.packages.push(target.name);
      else if (target.kind === "missing" && !each.optional) file.missingFiles.push(target.path);
      else if (target.kind === "standard") file.isSelfContained &&= target.isPortable || each.optional;
      else if (target.kind === "files") {
        // The root folder is no Python package, so relative imports fail there.
        if (each.specifier.startsWith(".") && file.language === "python" && folderOf(file.path) === "")
          file.isSelfContained = false;
        const resolved = target.paths.map((path) => finalPaths.get(path) ?? path);
        file.localImports.push(...resolved);
        const [only, ...others] = target.paths;
        const importedFile = others.length === 0 ? placed.find(({ path }) => path === only) : undefined;
        if (importedFile)
          file.missingExports.push(
            ...each.names
              .slice(0, 100)
              .flatMap(({ name }) =>
                lacksExport(name, importedFile) ? `${name} of ${importedFile.finalPath}` : [],
              ),
          );
        if (file.language !== "python")
          edits.push(...importEdits(draft, each, resolved[0] ?? "", types.get(target.paths[0] ?? "")));
      }
      if (!each.optional && (target.kind === "package" || target.kind === "missing"))
        file.isSelfContained = false;
    }
    file.content = applyEdits(draft.code, edits);
    // Edits move the positions in the analysis.
    if (edits.length > 0) file.analysis = analyzeFile(file.path, file.content);
    return file;
  });
  return propagateDependencies(files);
}

/** Whether a whole file nowhere contains a name that is imported from it, and re-exports nothing unknown. */
const lacksExport = (name: string, { code, path, analysis }: PlacedFile): boolean =>
  analysis?.parses === true &&
  name !== "default" &&
  !/(?:^|\/)__init__\.py$/.test(path) &&
  !/\b(?:import|export)\s*\*|\b__getattr__\b|\bglobals\(\)|\bmodule\.exports\s*=\s*(?!\{)/.test(code) &&
  !isPartial(code, analysis) &&
  !new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(code);

/** The edits that make an import resolve to `path`, and mark imported types as such, which Node requires. */
function importEdits(
  draft: PlacedFile & { finalPath: string },
  statement: Import,
  path: string,
  types: ReadonlySet<string> | undefined,
): Edit[] {
  const specifier = specifierFor({ path: draft.finalPath, analysis: null }, statement, path);
  const specifierEdits =
    specifier === null
      ? []
      : [{ at: statement.from, remove: statement.to - statement.from, insert: specifier }];
  const typeEdits =
    statement.optional || programLanguageOf(draft.finalPath) !== "typescript"
      ? []
      : statement.names
          .filter(({ name }) => types?.has(name))
          .map(({ at }) => ({ at, remove: 0, insert: "type " }));
  return [...specifierEdits, ...typeEdits];
}

/** Marks files as not self-contained when one of their imports is not. */
function propagateDependencies(files: SourceFile[]): SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const file of files) {
      if (!file.isSelfContained) continue;
      const isSelfContained = file.localImports.every((path) => byPath.get(path)?.isSelfContained ?? true);
      const importsOtherLanguage = file.localImports.some((path) => byPath.get(path)?.language === null);
      if (isSelfContained && !importsOtherLanguage) continue;
      file.isSelfContained = false;
      changed = true;
    }
  }
  return files;
}
