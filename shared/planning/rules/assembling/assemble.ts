import type { Fragment } from "@dreamcatcher/contracts/fragment";
import type { ProjectLanguage } from "@dreamcatcher/contracts/project-languages";
import { baseName, endingOf, folderOf, importName, joined, type Paths, safePath } from "../paths.ts";
import { programLanguageOf, readFile } from "../analysis/languages.ts";
import { whyNotOurPython } from "../analysis/unsupported-python.ts";
import type { Import, Reading } from "../analysis/analysis.ts";
import { snippetsOf } from "../analysis/snippets.ts";
import { slug } from "../text.ts";
import { continued } from "./continuations.ts";
import { type Edit, edited } from "./edits.ts";
import { homeOf } from "./default-paths.ts";
import { installedIn } from "./installed-packages.ts";
import { type Linkable, linker, specifierTo } from "./import-resolver.ts";
import { isPythonStandard, pypiPackageOf } from "./packages.ts";
import { paged } from "./pages.ts";
import { isShownInPart, whyPart } from "./partial-code.ts";
import { queriesNamed } from "./queries.ts";
import { supplied } from "./missing-imports.ts";
import { type FileDraft, latestOf, type Placed } from "./versions.ts";

/** A file of the project that comes from the talk. */
export interface SourceFile {
  path: string;
  content: string;
  /** Null for what is not JavaScript, TypeScript or Python. */
  language: ProjectLanguage | null;
  reading: Reading | null;
  /** The talk, or a file that imports it, says how it is called. */
  isNamed: boolean;
  /** The fragment that the talk last changed it in. */
  fragment: number;
  /** Files of the project it loads. */
  uses: string[];
  /** Packages it needs, by their names in the registry. */
  packages: string[];
  /** What it imports and the talk never showed. */
  missing: string[];
  /** What it takes from a file of the project that has no such name, as `name of path`. */
  absent: string[];
  /** It and all it loads run with what the runtime brings. */
  isPlain: boolean;
}

/** A piece that is no whole file; `why` follows "it". */
export interface SketchFile
  extends Pick<SourceFile, "path" | "content" | "language" | "reading" | "fragment"> {
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
  const { drafts, sketches } = latestOf(snippets);
  const installed = installedIn(fragments);
  const wanted = supplied(
    paged(queriesNamed(inPlace(continued(drafts), installed), fragments), fragments),
  ).map((draft) => ({
    draft,
    why: draft.isNamed ? null : whyPart(draft),
  }));
  const placed = wanted
    .flatMap(({ draft, why }) => (why === null ? draft : []))
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed))
    .map((draft) => ({ ...draft, final: paths.claim(draft.path) }));
  return {
    files: linked(placed, installed),
    sketches: [
      ...sketches,
      ...wanted.flatMap(({ draft, why }) => (why === null ? [] : { ...draft, why })),
    ].map((sketch) => ({
      path: paths.claim(`sketches/${baseName(sketch.path ?? ownPlace(sketch))}.txt`),
      content: sketch.code,
      language: programLanguageOf(`_.${sketch.ending}`),
      reading: sketch.reading,
      fragment: sketch.fragment,
      why: sketch.why,
    })),
    omitted,
  };
}

/** Gives every draft the path that the imports of others, or its own content, call for. */
function inPlace(drafts: readonly FileDraft[], installed: ReadonlyMap<string, string>): Placed[] {
  // Where an import looks is as much the talk's word as a file's name.
  const asked = askedFor(drafts, installed).filter(
    ({ path }) => safePath(path) === path && baseName(importName(path)) !== "",
  );
  const taken = new Set(drafts.flatMap(({ path }) => path ?? []));
  return drafts.map((draft): Placed => {
    if (draft.path?.includes("/")) return { ...draft, path: draft.path, isNamed: true };
    const stem = draft.path === null ? null : importName(draft.path);
    const place = asked.find(
      ({ path, names, from }) =>
        from !== draft &&
        (from.language === "python") === (draft.language === "python") &&
        !taken.has(path) &&
        (stem === null
          ? names.length > 0 &&
            names.every(
              (name) => draft.reading?.exports.includes(name) || draft.reading?.types.includes(name),
            )
          : baseName(importName(path)) === stem && programLanguageOf(draft.path ?? "") !== null),
    );
    if (place && isProgram(draft)) {
      const ending = draft.path === null ? draft.ending : endingOf(draft.path);
      const path = `${importName(place.path)}.${ending}`;
      taken.add(place.path);
      return { ...draft, path, isNamed: true };
    }
    if (draft.path !== null) return { ...draft, path: draft.path, isNamed: true };
    return { ...draft, path: ownPlace(draft), isNamed: false };
  });
}

const isProgram = ({ language }: FileDraft): boolean =>
  language === "javascript" || language === "typescript" || language === "python";

interface Asked {
  from: FileDraft;
  path: string;
  names: string[];
}

/** The files that others import and that are not where they look for them. */
function askedFor(drafts: readonly FileDraft[], installed: ReadonlyMap<string, string>): Asked[] {
  const files = drafts.flatMap((draft) => (draft.path === null ? [] : [{ ...draft, path: draft.path }]));
  const target = linker(files, installed);
  return drafts.flatMap((from) => {
    const file: Linkable = {
      path: from.path ?? `${isProgram(from) && from.language !== "python" ? "src/" : ""}_.${from.ending}`,
      reading: from.reading,
    };
    return (from.reading?.imports ?? []).flatMap((each) => {
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
function ownPlace(draft: FileDraft): string {
  if (!isProgram(draft)) return homeOf(draft.language, draft.code);
  const { ending } = draft;
  const name = slug(nameOf(draft)) || "main";
  const isTest =
    /\b(?:node:test|vitest|unittest|pytest)\b/.test(draft.code) ||
    /^test_/.test(draft.reading?.definitions[0]?.name ?? "");
  if (draft.language === "python") {
    const module = name.replaceAll("-", "_").replace(/^(?=\d)/, "_");
    if (isTest) return `test_${module.replace(/^test_/, "")}.py`;
    // A file under the name of a module of Python's would be loaded in its stead.
    return isPythonStandard(module) || pypiPackageOf(module)
      ? `src/${module}_program.py`
      : `src/${module}.py`;
  }
  return isTest ? `test/${name}.test.${ending}` : `src/${name}.${ending}`;
}

function nameOf({ code, reading }: FileDraft): string {
  if (/\.listen\(|createServer\(|\bFlask\(|\bFastAPI\(/.test(code)) return "server";
  if (/\bprocess\.argv\b|\bsys\.argv\b|\bargparse\b/.test(code)) return "cli";
  const [first] = reading?.exports.filter((name) => name !== "default") ?? [];
  return reading?.definitions[0]?.name ?? first ?? "main";
}

function linked(
  placed: readonly (Placed & { final: string })[],
  installed: ReadonlyMap<string, string>,
): SourceFile[] {
  const target = linker(placed, installed);
  const finals = new Map(placed.map(({ path, final }) => [path, final]));
  const types = new Map(placed.map(({ path, reading }) => [path, new Set(reading?.types)]));
  const files = placed.map((draft): SourceFile => {
    const file: SourceFile = {
      path: draft.final,
      content: draft.code,
      language: programLanguageOf(draft.final),
      reading: draft.reading,
      isNamed: draft.isNamed,
      fragment: draft.fragment,
      uses: [],
      packages: [],
      missing: [],
      absent: [],
      isPlain:
        draft.reading?.parses === true &&
        !draft.reading.needsBuild &&
        !/x$/.test(draft.final) &&
        whyNotOurPython(draft.code, programLanguageOf(draft.final)) === null,
    };
    const edits: Edit[] = [];
    for (const each of draft.reading?.imports ?? []) {
      const found = target(draft, each);
      if (found.kind === "package") file.packages.push(found.name);
      else if (found.kind === "missing" && !each.optional) file.missing.push(found.path);
      else if (found.kind === "standard") file.isPlain &&= found.everywhere || each.optional;
      else if (found.kind === "files") {
        // Python knows no package around the files at the root.
        if (each.specifier.startsWith(".") && file.language === "python" && folderOf(file.path) === "")
          file.isPlain = false;
        const reached = found.paths.map((path) => finals.get(path) ?? path);
        file.uses.push(...reached);
        const [only, ...others] = found.paths;
        const target = others.length === 0 ? placed.find(({ path }) => path === only) : undefined;
        if (target)
          file.absent.push(
            ...each.names
              .slice(0, 100)
              .flatMap(({ name }) => (isAbsent(name, target) ? `${name} of ${target.final}` : [])),
          );
        if (file.language !== "python")
          edits.push(...editsOf(draft, each, reached[0] ?? "", types.get(found.paths[0] ?? "")));
      }
      if (!each.optional && (found.kind === "package" || found.kind === "missing")) file.isPlain = false;
    }
    file.content = edited(draft.code, edits);
    // Positions have moved where imports were edited.
    if (edits.length > 0) file.reading = readFile(file.path, file.content);
    return file;
  });
  return withPlainness(files);
}

/**
 * Whether a whole file has nowhere a name that another one takes from it, and takes no names from elsewhere
 * itself.
 */
const isAbsent = (name: string, { code, path, reading }: Placed): boolean =>
  reading?.parses === true &&
  name !== "default" &&
  !/(?:^|\/)__init__\.py$/.test(path) &&
  !/\b(?:import|export)\s*\*|\b__getattr__\b|\bglobals\(\)|\bmodule\.exports\s*=\s*(?!\{)/.test(code) &&
  !isShownInPart(code, reading) &&
  !new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(code);

/** What makes an import lead to `path`, and takes types as types, which Node asks for. */
function editsOf(
  draft: Placed & { final: string },
  of: Import,
  path: string,
  types: ReadonlySet<string> | undefined,
): Edit[] {
  const specifier = specifierTo({ path: draft.final, reading: null }, of, path);
  const moved = specifier === null ? [] : [{ at: of.from, remove: of.to - of.from, insert: specifier }];
  const typed =
    of.optional || programLanguageOf(draft.final) !== "typescript"
      ? []
      : of.names.filter(({ name }) => types?.has(name)).map(({ at }) => ({ at, remove: 0, insert: "type " }));
  return [...moved, ...typed];
}

/** What loads a file that needs more than the runtime needs more itself. */
function withPlainness(files: SourceFile[]): SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const file of files) {
      if (!file.isPlain) continue;
      const isPlain = file.uses.every((path) => byPath.get(path)?.isPlain ?? true);
      const loadsOthers = file.uses.some((path) => byPath.get(path)?.language === null);
      if (isPlain && !loadsOthers) continue;
      file.isPlain = false;
      changed = true;
    }
  }
  return files;
}
