import { isBuiltin } from "node:module";
import type { Analysis, Import } from "../analysis/analysis.ts";
import { baseName, extensionOf, folderOf, importName, joined, relative } from "../paths.ts";
import { isHostModule } from "./host-modules.ts";
import { installedPackageOf } from "./installed-packages.ts";
import { isPortablePythonModule, isStandardPythonModule, npmPackageOf, pypiPackageOf } from "./packages.ts";

/** What import resolution needs of a file. */
export interface ImportingFile {
  path: string;
  analysis: Analysis | null;
}

/** What an import resolves to. */
export type ImportTarget =
  /** `isAsWritten`: the import leads there by its own words, apart from the extension. */
  | { kind: "files"; paths: string[]; isAsWritten: boolean }
  | { kind: "package"; name: string }
  | { kind: "standard"; isPortable: boolean }
  /** `path` is where a file should be, or the name of a module that may be a package. */
  | { kind: "missing"; path: string };

const EXTENSIONS = ["ts", "tsx", "js", "jsx", "mjs", "cjs", "json"];
const isJson = (path: string): boolean => extensionOf(path) === "json";

/** Returns a function that resolves imports; `installed` are the packages that the conversation installs. */
export function importResolver(
  files: readonly ImportingFile[],
  installed: ReadonlyMap<string, string>,
): (file: ImportingFile, statement: Import) => ImportTarget {
  const paths = new Set(files.map(({ path }) => path));
  const folders = new Set(files.flatMap(({ path }) => foldersAbove(path)));
  const byStem = new Map<string, string[]>();
  for (const { path } of files) {
    const stem = baseName(importName(path));
    byStem.set(stem, [...(byStem.get(stem) ?? []), path]);
  }

  const find = (path: string): string | undefined => {
    const stem = importName(path);
    return [path, ...EXTENSIONS.flatMap((extension) => [`${stem}.${extension}`, `${path}.${extension}`])]
      .concat(EXTENSIONS.map((extension) => `${path}/index.${extension}`))
      .find((candidate) => paths.has(candidate));
  };

  const script = (file: ImportingFile, { specifier }: Import): ImportTarget => {
    const alias = /^[@~]\/(.+)$/.exec(specifier)?.[1];
    if (!specifier.startsWith(".") && alias === undefined) {
      if (isBuiltin(specifier)) return { kind: "standard", isPortable: true };
      if (/^https?:/.test(specifier)) return { kind: "standard", isPortable: false };
      const name = npmPackageOf(specifier);
      return name ? { kind: "package", name } : { kind: "missing", path: specifier };
    }
    const steps =
      alias === undefined
        ? [joined(folderOf(file.path), specifier)]
        : [`src/${alias}`, alias, `app/${alias}`];
    for (const step of steps) {
      const found = step === null ? undefined : find(step);
      if (found) return { kind: "files", paths: [found], isAsWritten: true };
    }
    const alike = (byStem.get(baseName(importName(specifier))) ?? []).filter(
      (path) =>
        path !== file.path && EXTENSIONS.includes(extensionOf(path)) && isJson(path) === isJson(specifier),
    );
    const [only] = alike;
    return only && alike.length === 1
      ? { kind: "files", paths: [only], isAsWritten: false }
      : { kind: "missing", path: steps[0] ?? specifier };
  };

  const python = (file: ImportingFile, { specifier, names }: Import): ImportTarget => {
    const dots = /^\.*/.exec(specifier)?.[0].length ?? 0;
    const steps = specifier.slice(dots).split(".").filter(Boolean);
    const own = folderOf(file.path);
    const above = dots > 0 ? joined(own, "../".repeat(dots - 1)) : null;
    const roots = dots === 0 ? [...new Set([own, "", "src"])] : above === null ? [] : [above];
    for (const root of roots) {
      const found = pythonModule(
        paths,
        folders,
        root,
        steps,
        names.map(({ name }) => name),
      );
      if (found) return { kind: "files", paths: found, isAsWritten: true };
    }
    const [module = ""] = steps;
    if (dots === 0 && isStandardPythonModule(module))
      return { kind: "standard", isPortable: isPortablePythonModule(module) };
    if (dots === 0 && isHostModule(module)) return { kind: "standard", isPortable: false };
    const name =
      dots === 0
        ? (pypiPackageOf(module) ??
          pypiPackageOf(steps.slice(0, 2).join(".")) ??
          installedPackageOf(installed, module))
        : null;
    if (name) return { kind: "package", name };
    // Within a package, a bare name that is no folder here is more likely that of another package.
    if (dots === 0 && own.includes("/") && !folders.has([own, module].join("/")) && !folders.has(module))
      return { kind: "missing", path: module };
    const [first = { name: "__init__" }] = names;
    const wanted = [roots[0] ?? "", ...(steps.length > 0 ? steps : [first.name])];
    return { kind: "missing", path: `${wanted.filter(Boolean).join("/")}.py` };
  };

  return (file, statement) =>
    extensionOf(file.path) === "py" ? python(file, statement) : script(file, statement);
}

/** The files that Python loads for the module `steps` under `root`, or null where there is no such module. */
function pythonModule(
  paths: ReadonlySet<string>,
  folders: ReadonlySet<string>,
  root: string,
  steps: readonly string[],
  names: readonly string[],
): string[] | null {
  const path = [root, ...steps].filter(Boolean).join("/");
  const init = steps
    .map((_, at) => [root, ...steps.slice(0, at + 1), "__init__.py"].filter(Boolean).join("/"))
    .filter((candidate) => paths.has(candidate));
  if (steps.length > 0 && paths.has(`${path}.py`)) return [...init, `${path}.py`];
  const within = names.map((name) => `${path && `${path}/`}${name}.py`).filter((each) => paths.has(each));
  if (paths.has(`${path}/__init__.py`)) return [...new Set([...init, `${path}/__init__.py`, ...within])];
  return (path === "" || folders.has(path)) && within.length > 0 && within.length === names.length
    ? within
    : null;
}

function foldersAbove(path: string): string[] {
  const steps = path.split("/").slice(0, -1);
  return steps.map((_, at) => steps.slice(0, at + 1).join("/"));
}

/** The import specifier from `file` to `path`, or null where the present one is right. */
export function specifierFor(file: ImportingFile, { specifier }: Import, path: string): string | null {
  return joined(folderOf(file.path), specifier) === path && specifier.startsWith(".")
    ? null
    : relative(folderOf(file.path), path);
}
