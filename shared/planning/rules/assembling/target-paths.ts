import { scriptSources } from "@dreamcatcher/text/page-links";
import { programLanguageOf } from "../analysis/languages.ts";
import { headingIn } from "../analysis/lead.ts";
import { isP5Sketch } from "../analysis/p5.ts";
import { baseName, extensionOf, folderOf, importName, joined, safePath } from "../paths.ts";
import { slug } from "../text.ts";
import { defaultPathOf } from "./default-paths.ts";
import { type ImportingFile, importResolver } from "./import-resolver.ts";
import { outlinePathOf } from "./outline-paths.ts";
import { isStandardPythonModule, pypiPackageOf } from "./packages.ts";
import type { FileDraft, PlacedFile } from "./versions.ts";

/** Gives every draft a path: its own, the one that other drafts import, or a default one. */
export function withTargetPaths(
  drafts: readonly FileDraft[],
  installed: ReadonlyMap<string, string>,
): PlacedFile[] {
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

/**
 * Moves scripts that are named with only the end of their path, `Tide.tsx` or `utils/tide.ts`, to where all
 * files that import them expect them, and the pages that load them. What has moved may itself expect others.
 */
export function movedToImporters(given: readonly PlacedFile[]): PlacedFile[] {
  let files = [...given];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const moved = movedOnce(files);
    if (moved.every(({ path }, at) => path === files[at]?.path)) break;
    files = moved;
  }
  return files;
}

const MAX_ROUNDS = 3;

function movedOnce(files: readonly PlacedFile[]): PlacedFile[] {
  const taken = new Set(files.flatMap(({ path, isNamed }) => (isNamed ? importName(path) : [])));
  const wanted = new Map<string, Set<string>>();
  for (const { path, specifier } of files.flatMap(loadedBy)) {
    const target = joined(path, importName(specifier));
    if (target === null || taken.has(target)) continue;
    const name = baseName(target);
    wanted.set(name, (wanted.get(name) ?? new Set()).add(target));
  }
  return files.map((file) => {
    const stem = importName(file.path);
    const [only, ...others] = wanted.get(baseName(stem)) ?? [];
    if (!file.isNamed || file.language === "python" || !only?.endsWith(`/${stem}`) || others.length > 0)
      return file;
    return { ...file, path: `${only}${file.path.slice(stem.length)}` };
  });
}

/** What a file imports, or loads as a page from the root of its project, with the folder that it is in. */
function loadedBy({ path, language, code, analysis }: PlacedFile): { path: string; specifier: string }[] {
  if (language === "html")
    return scriptSources(code).flatMap((source) =>
      /^\/src\/[\w./-]+$/.test(source) ? { path: folderOf(path), specifier: source.slice(1) } : [],
    );
  return (analysis?.imports ?? []).flatMap(({ specifier }) =>
    /^\.{1,2}\//.test(specifier) ? { path: folderOf(path), specifier } : [],
  );
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
      const importedPath =
        from.path !== null && each.specifier.startsWith(".")
          ? joined(folderOf(file.path), each.specifier)
          : null;
      return importedPath !== null && only !== "" && !only.includes("/") && folderOf(importedPath) !== ""
        ? [{ from, path: importedPath, names }]
        : [];
    });
  });
}

/** The path of an unnamed draft: named after a program's definitions, or the default of its language. */
export function targetPathFor(draft: FileDraft): string {
  const { language, code, outline } = draft;
  const outlined = outline?.isWhole ? outlinePathOf(language, code, outline) : null;
  if (outlined !== null) return outlined;
  if (!isProgram(draft)) return defaultPathOf(language, code);
  const { extension } = draft;
  const config = configPathOf(draft);
  if (config !== null) return config;
  if (language === "javascript" && isP5Sketch(code)) return "sketch.js";
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

function nameOf({ code, analysis, lead }: FileDraft): string {
  const main = /\bexport default (?:async )?(?:function|class) ([A-Z]\w*)/.exec(code)?.[1];
  if (main !== undefined) return main;
  if (/\bcreateRoot\(|\bReactDOM\.render\(|\bcreateApp\(\w+\)/.test(code)) return "main";
  if (/\.listen\(|createServer\(|\bFlask\(|\bFastAPI\(/.test(code)) return "server";
  if (/\bprocess\.argv\b|\bsys\.argv\b|\bargparse\b/.test(code)) return "cli";
  const [first] = analysis?.exports.filter((name) => name !== "default") ?? [];
  const declared = analysis?.definitions[0]?.name;
  if (declared !== undefined) return declared;
  // Of a program that only sets names, `X` and `df` say nothing.
  return first && first.length > 2 ? first : slug(headingIn(lead), 30) || (first ?? "main");
}
