import type { ProjectLanguage } from "@dreamcatcher/contracts/project-languages";
import type { Analysis, Import } from "../analysis/analysis.ts";
import { analyzeFile, programLanguageOf } from "../analysis/languages.ts";
import { unsupportedPythonReason } from "../analysis/unsupported-python.ts";
import { folderOf } from "../paths.ts";
import { applyEdits, type Edit } from "./edits.ts";
import { importResolver, specifierFor } from "./import-resolver.ts";
import { helpersOf } from "./packages.ts";
import { isPartial } from "./partial-code.ts";
import type { PlacedFile } from "./versions.ts";

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
  /** Packages of which it only imports types. */
  typePackages: string[];
  /** Paths that it imports and that no file of the conversation has. */
  missingFiles: string[];
  /** Names that it imports from a project file that does not contain them, as `name of path`. */
  missingExports: string[];
  /** It and all its imports run with the standard library alone. */
  isSelfContained: boolean;
}

/** The files with their imports resolved, which the code is changed for where that needs it. */
export function resolveImports(
  placed: readonly (PlacedFile & { finalPath: string })[],
  installed: ReadonlyMap<string, string>,
): SourceFile[] {
  const resolve = importResolver(placed, installed);
  const finalPaths = new Map(placed.map(({ path, finalPath }) => [path, finalPath]));
  const bundled = new Set(placed.filter(needsBundling).map(({ finalPath }) => topFolderOf(finalPath)));
  const isBundled = (path: string): boolean => bundled.has(topFolderOf(path));
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
      typePackages: [],
      missingFiles: [],
      missingExports: [],
      isSelfContained:
        draft.analysis?.parses === true &&
        !draft.analysis.needsBuild &&
        !/x$/.test(draft.finalPath) &&
        !needsBundler(draft.code) &&
        unsupportedPythonReason(draft.code, programLanguageOf(draft.finalPath)) === null,
    };
    const edits: Edit[] = [];
    for (const each of draft.analysis?.imports ?? []) {
      const target = resolve(draft, each);
      if (target.kind === "package") {
        const isType = each.optional && file.language !== "python";
        (isType ? file.typePackages : file.packages).push(target.name);
      }
      if (target.kind === "missing" && !each.optional) file.missingFiles.push(target.path);
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
        if (file.language === "python") continue;
        const changes = importEdits(draft, each, resolved[0] ?? "", types.get(target.paths[0] ?? ""));
        // Tools that bundle find the file by what is written, and some refuse an extension.
        if (!target.isAsWritten || !isBundled(file.path)) edits.push(...changes);
        else if (changes.length > 0) file.isSelfContained = false;
      }
      if (!each.optional && (target.kind === "package" || target.kind === "missing"))
        file.isSelfContained = false;
    }
    if (file.language === "python") file.packages.push(...helpersOf(file.packages, draft.code));
    file.content = applyEdits(draft.code, edits);
    // Edits move the positions in the analysis.
    if (edits.length > 0) file.analysis = analyzeFile(file.path, file.content);
    return file;
  });
  return propagateDependencies(files);
}

/** Whether a file has markup in it, for which its program is bundled before it runs. */
const needsBundling = ({ finalPath, analysis }: PlacedFile & { finalPath: string }): boolean =>
  analysis?.needsBuild === true || /\.(?:[jt]sx|vue|svelte)$/.test(finalPath);

/** Whether code reads what tools that bundle define for it. */
export const needsBundler = (code: string): boolean => /\bimport\.meta\.(?:env|glob|hot)\b/.test(code);

/** The part of a project that a file is in: `client`, `server`; empty at the root. */
const topFolderOf = (path: string): string => folderOf(path).split("/", 1)[0] ?? "";

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
