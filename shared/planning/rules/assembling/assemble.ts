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
import { isStandardPythonModule, pypiPackageOf } from "./packages.ts";
import { assemblePage } from "./pages.ts";
import { isPartial, partialReason } from "./partial-code.ts";
import { nameQueries } from "./queries.ts";
import { type FileDraft, latestVersions, type PlacedFile } from "./versions.ts";

/** A file of the project that comes from the talk. */
export interface SourceFile {
  path: string;
  content: string;
  /** Null for what is not JavaScript, TypeScript or Python. */
  language: ProjectLanguage | null;
  analysis: Analysis | null;
  /** The talk, or a file that imports it, says how it is called. */
  isNamed: boolean;
  /** The fragment that the talk last changed it in. */
  fragment: number;
  /** Files of the project it loads. */
  localImports: string[];
  /** Packages it needs, by their names in the registry. */
  packages: string[];
  /** What it imports and the talk never showed. */
  missing: string[];
  /** What it takes from a file of the project that has no such name, as `name of path`. */
  missingExports: string[];
  /** It and all it loads run with what the runtime brings. */
  isSelfContained: boolean;
}

/** A piece that is no whole file; `why` follows "it". */
export interface SketchFile
  extends Pick<SourceFile, "path" | "content" | "language" | "analysis" | "fragment"> {
  why: string;
}

export interface Assembly {
  files: SourceFile[];
  /** Pieces that are no whole files: kept to be read, not to be run. */
  sketches: SketchFile[];
  /** How many snippets are left out for their size or number. */
  omitted: number;
}

/** Puts the code of a dream into files whose imports of one another work. `paths` hands out their places. */
export function assemble(fragments: readonly Fragment[], paths: Paths): Assembly {
  const { snippets, omitted } = snippetsOf(fragments);
  const { drafts, sketches } = latestVersions(snippets);
  const installed = packagesInstalledIn(fragments);
  const wanted = addMissingImports(
    assemblePage(nameQueries(withTargetPaths(mergeContinuations(drafts), installed), fragments), fragments),
  ).map((draft) => ({
    draft,
    why: draft.isNamed ? null : partialReason(draft),
  }));
  const placed = wanted
    .flatMap(({ draft, why }) => (why === null ? draft : []))
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed))
    .map((draft) => ({ ...draft, final: paths.claim(draft.path) }));
  return {
    files: resolveImports(placed, installed),
    sketches: [
      ...sketches,
      ...wanted.flatMap(({ draft, why }) => (why === null ? [] : { ...draft, why })),
    ].map((sketch) => ({
      path: paths.claim(`sketches/${baseName(sketch.path ?? targetPathFor(sketch))}.txt`),
      content: sketch.code,
      language: programLanguageOf(`_.${sketch.extension}`),
      analysis: sketch.analysis,
      fragment: sketch.fragment,
      why: sketch.why,
    })),
    omitted,
  };
}

/** Gives every draft the path that the imports of others, or its own content, call for. */
function withTargetPaths(drafts: readonly FileDraft[], installed: ReadonlyMap<string, string>): PlacedFile[] {
  // Where an import looks is as much the talk's word as a file's name.
  const imported = importedPaths(drafts, installed).filter(
    ({ path }) => safePath(path) === path && baseName(importName(path)) !== "",
  );
  const taken = new Set(drafts.flatMap(({ path }) => path ?? []));
  return drafts.map((draft): PlacedFile => {
    if (draft.path?.includes("/")) return { ...draft, path: draft.path, isNamed: true };
    const stem = draft.path === null ? null : importName(draft.path);
    const place = imported.find(
      ({ path, names, from }) =>
        from !== draft &&
        (from.language === "python") === (draft.language === "python") &&
        !taken.has(path) &&
        (stem === null
          ? names.length > 0 &&
            names.every(
              (name) => draft.analysis?.exports.includes(name) || draft.analysis?.types.includes(name),
            )
          : baseName(importName(path)) === stem && programLanguageOf(draft.path ?? "") !== null),
    );
    if (place && isProgram(draft)) {
      const extension = draft.path === null ? draft.extension : extensionOf(draft.path);
      const path = `${importName(place.path)}.${extension}`;
      taken.add(place.path);
      return { ...draft, path, isNamed: true };
    }
    if (draft.path !== null) return { ...draft, path: draft.path, isNamed: true };
    return { ...draft, path: targetPathFor(draft), isNamed: false };
  });
}

const isProgram = ({ language }: FileDraft): boolean =>
  language === "javascript" || language === "typescript" || language === "python";

interface ImportedPath {
  from: FileDraft;
  path: string;
  names: string[];
}

/** The files that others import and that are not where they look for them. */
function importedPaths(drafts: readonly FileDraft[], installed: ReadonlyMap<string, string>): ImportedPath[] {
  const files = drafts.flatMap((draft) => (draft.path === null ? [] : [{ ...draft, path: draft.path }]));
  const target = importResolver(files, installed);
  return drafts.flatMap((from) => {
    const file: ImportingFile = {
      path: from.path ?? `${isProgram(from) && from.language !== "python" ? "src/" : ""}_.${from.extension}`,
      analysis: from.analysis,
    };
    return (from.analysis?.imports ?? []).flatMap((each) => {
      const found = target(file, each);
      const names = each.names.map(({ name }) => name);
      if (found.kind === "missing") return [{ from, path: found.path, names }];
      // A file without a folder is moved to where the one that imports it looks.
      const [only = ""] = found.kind === "files" ? found.paths : [];
      const place = each.specifier.startsWith(".") ? joined(folderOf(file.path), each.specifier) : null;
      return place !== null && only !== "" && !only.includes("/") && folderOf(place) !== ""
        ? [{ from, path: place, names }]
        : [];
    });
  });
}

/** A place under `src/` for nameless code of a program, named for what it defines; other files have their homes. */
function targetPathFor(draft: FileDraft): string {
  if (!isProgram(draft)) return defaultPathOf(draft.language, draft.code);
  const { extension } = draft;
  const name = slug(nameOf(draft)) || "main";
  const isTestPath =
    /\b(?:node:test|vitest|unittest|pytest)\b/.test(draft.code) ||
    /^test_/.test(draft.analysis?.definitions[0]?.name ?? "");
  if (draft.language === "python") {
    const module = name.replaceAll("-", "_").replace(/^(?=\d)/, "_");
    if (isTestPath) return `test_${module.replace(/^test_/, "")}.py`;
    // A file under the name of a module of Python's would be loaded in its stead.
    return isStandardPythonModule(module) || pypiPackageOf(module)
      ? `src/${module}_program.py`
      : `src/${module}.py`;
  }
  return isTestPath ? `test/${name}.test.${extension}` : `src/${name}.${extension}`;
}

function nameOf({ code, analysis }: FileDraft): string {
  if (/\.listen\(|createServer\(|\bFlask\(|\bFastAPI\(/.test(code)) return "server";
  if (/\bprocess\.argv\b|\bsys\.argv\b|\bargparse\b/.test(code)) return "cli";
  const [first] = analysis?.exports.filter((name) => name !== "default") ?? [];
  return analysis?.definitions[0]?.name ?? first ?? "main";
}

function resolveImports(
  placed: readonly (PlacedFile & { final: string })[],
  installed: ReadonlyMap<string, string>,
): SourceFile[] {
  const target = importResolver(placed, installed);
  const finals = new Map(placed.map(({ path, final }) => [path, final]));
  const types = new Map(placed.map(({ path, analysis }) => [path, new Set(analysis?.types)]));
  const files = placed.map((draft): SourceFile => {
    const file: SourceFile = {
      path: draft.final,
      content: draft.code,
      language: programLanguageOf(draft.final),
      analysis: draft.analysis,
      isNamed: draft.isNamed,
      fragment: draft.fragment,
      localImports: [],
      packages: [],
      missing: [],
      missingExports: [],
      isSelfContained:
        draft.analysis?.parses === true &&
        !draft.analysis.needsBuild &&
        !/x$/.test(draft.final) &&
        unsupportedPythonReason(draft.code, programLanguageOf(draft.final)) === null,
    };
    const edits: Edit[] = [];
    for (const each of draft.analysis?.imports ?? []) {
      const found = target(draft, each);
      if (found.kind === "package") file.packages.push(found.name);
      else if (found.kind === "missing" && !each.optional) file.missing.push(found.path);
      else if (found.kind === "standard") file.isSelfContained &&= found.everywhere || each.optional;
      else if (found.kind === "files") {
        // Python knows no package around the files at the root.
        if (each.specifier.startsWith(".") && file.language === "python" && folderOf(file.path) === "")
          file.isSelfContained = false;
        const reached = found.paths.map((path) => finals.get(path) ?? path);
        file.localImports.push(...reached);
        const [only, ...others] = found.paths;
        const target = others.length === 0 ? placed.find(({ path }) => path === only) : undefined;
        if (target)
          file.missingExports.push(
            ...each.names
              .slice(0, 100)
              .flatMap(({ name }) => (lacksExport(name, target) ? `${name} of ${target.final}` : [])),
          );
        if (file.language !== "python")
          edits.push(...importEdits(draft, each, reached[0] ?? "", types.get(found.paths[0] ?? "")));
      }
      if (!each.optional && (found.kind === "package" || found.kind === "missing"))
        file.isSelfContained = false;
    }
    file.content = applyEdits(draft.code, edits);
    // Positions have moved where imports were edited.
    if (edits.length > 0) file.analysis = analyzeFile(file.path, file.content);
    return file;
  });
  return spreadDependence(files);
}

/**
 * Whether a whole file has nowhere a name that another one takes from it, and takes no names from elsewhere
 * itself.
 */
const lacksExport = (name: string, { code, path, analysis }: PlacedFile): boolean =>
  analysis?.parses === true &&
  name !== "default" &&
  !/(?:^|\/)__init__\.py$/.test(path) &&
  !/\b(?:import|export)\s*\*|\b__getattr__\b|\bglobals\(\)|\bmodule\.exports\s*=\s*(?!\{)/.test(code) &&
  !isPartial(code, analysis) &&
  !new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(code);

/** What makes an import lead to `path`, and takes types as types, which Node asks for. */
function importEdits(
  draft: PlacedFile & { final: string },
  of: Import,
  path: string,
  types: ReadonlySet<string> | undefined,
): Edit[] {
  const specifier = specifierFor({ path: draft.final, analysis: null }, of, path);
  const moved = specifier === null ? [] : [{ at: of.from, remove: of.to - of.from, insert: specifier }];
  const typed =
    of.optional || programLanguageOf(draft.final) !== "typescript"
      ? []
      : of.names.filter(({ name }) => types?.has(name)).map(({ at }) => ({ at, remove: 0, insert: "type " }));
  return [...moved, ...typed];
}

/** What loads a file that needs more than the runtime needs more itself. */
function spreadDependence(files: SourceFile[]): SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const file of files) {
      if (!file.isSelfContained) continue;
      const isSelfContained = file.localImports.every((path) => byPath.get(path)?.isSelfContained ?? true);
      const loadsOthers = file.localImports.some((path) => byPath.get(path)?.language === null);
      if (isSelfContained && !loadsOthers) continue;
      file.isSelfContained = false;
      changed = true;
    }
  }
  return files;
}
