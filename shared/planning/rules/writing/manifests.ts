import { lineOf } from "@dreamcatcher/text/clip";
import { isObject, type JsonObject, objectOf } from "@dreamcatcher/text/json";
import { isParsable } from "../analysis/analysis.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { rangeOf } from "../assembling/packages.ts";
import { isTestPath } from "../checking/test-paths.ts";
import { extensionOf } from "../paths.ts";
import { commandLine } from "../text.ts";
import { frameworkOf } from "./frameworks.ts";

/** The first version of Node.js that runs TypeScript without a flag. */
const NODE_WITH_TYPESCRIPT = ">=22.18";

/** What the manifests of a project are made of. */
export interface ManifestFacts {
  name: string;
  description: string;
  files: readonly SourceFile[];
  entryPoint: string;
  /** The command that checks the project; null where nothing does. */
  test: readonly string[] | null;
}

/** The `package.json` of a project. To one from the conversation only missing fields are added. */
export function packageJson(facts: ManifestFacts, given: string | undefined): string {
  const existing = objectIn(given ?? "");
  const scripts = objectOf(existing?.scripts);
  const framework = frameworkOf(facts.files);
  // One with tasks of its own says how its code is built and run.
  const isStartedByItself = Object.keys(scripts).length > 0;
  const { runtime, development } = packagesOf(facts.files, existing);
  const dependencies = missingFrom(existing, runtime);
  const devDependencies = missingFrom(existing, development);
  const additions = {
    ...(existing
      ? {}
      : { name: facts.name, version: "0.1.0", private: true, description: facts.description }),
    ...(isStartedByItself && existing?.type === undefined ? {} : typeOf(facts, existing?.type)),
    ...(!isStartedByItself &&
    !framework &&
    existing?.engines === undefined &&
    facts.files.some(({ path }) => /\.[cm]?ts$/.test(path))
      ? { engines: { node: NODE_WITH_TYPESCRIPT } }
      : {}),
    ...(scripts.test === undefined && facts.test
      ? { scripts: { ...scripts, test: commandLine(facts.test) } }
      : {}),
    ...(Object.keys(dependencies).length > 0
      ? { dependencies: { ...objectOf(existing?.dependencies), ...dependencies } }
      : {}),
    ...(Object.keys(devDependencies).length > 0
      ? { devDependencies: { ...objectOf(existing?.devDependencies), ...devDependencies } }
      : {}),
  };
  if (existing && given !== undefined && Object.keys(additions).length === 0) return given;
  const present = objectOf(additions.scripts ?? scripts);
  const start = isStartedByItself
    ? {}
    : framework
      ? { scripts: { dev: framework.start, ...present } }
      : startScript(facts.entryPoint, present);
  return `${JSON.stringify({ ...existing, ...additions, ...start }, null, 2)}\n`;
}

const startScript = (entryPoint: string, scripts: JsonObject) =>
  scripts.start === undefined && /^[cm]?[jt]s$/.test(extensionOf(entryPoint))
    ? { scripts: { start: commandLine(["node", entryPoint]), ...scripts } }
    : {};

/** `module` where all code is ESM. Where it is mixed, Node detects the kind by syntax only without a type. */
function typeOf({ files, entryPoint }: ManifestFacts, existing: unknown): { type?: string | undefined } {
  const kinds = new Set(
    files
      .filter(({ path }) => /\.[jt]sx?$/.test(path))
      .flatMap(({ analysis }) => (analysis && analysis.modules !== "none" ? [analysis.modules] : [])),
  );
  const isEsm = kinds.has("esm") || (kinds.size === 0 && entryPoint !== "");
  const type = kinds.has("commonjs")
    ? kinds.has("esm")
      ? undefined
      : "commonjs"
    : isEsm
      ? "module"
      : undefined;
  if (existing === type || (existing === undefined && type === "commonjs")) return {};
  return { type };
}

function missingFrom(existing: JsonObject | null, names: readonly string[]): Record<string, string> {
  const known = { ...objectOf(existing?.dependencies), ...objectOf(existing?.devDependencies) };
  return Object.fromEntries(
    names.filter((name) => !Object.hasOwn(known, name)).map((name) => [name, rangeOf(name)]),
  );
}

/** Helpers beside a program, which a project lists itself where it wants what they need. */
const HELPER = /^(?:scripts|tools)\//;

/** The imported npm packages; those that only tests or types need are for development. */
function packagesOf(
  files: readonly SourceFile[],
  existing: JsonObject | null,
): { runtime: string[]; development: string[] } {
  const isWhole = Object.keys(objectOf(existing?.dependencies)).length > 0;
  const node = files.filter(
    ({ language, path }) => language !== null && language !== "python" && !(isWhole && HELPER.test(path)),
  );
  const of = (test: boolean) =>
    node.filter(({ path }) => isTestPath(path) === test).flatMap((file) => file.packages);
  const types = isWhole ? [] : node.flatMap((file) => file.typePackages);
  const runtime = new Set([...of(false), ...(frameworkOf(files)?.packages ?? [])]);
  return {
    runtime: [...runtime].sort(),
    development: [...new Set([...of(true), ...types])].filter((name) => !runtime.has(name)).sort(),
  };
}

/** The `pyproject.toml` of a project. */
export function pyprojectToml({ name, description, files }: ManifestFacts): string {
  const packages = new Set(
    files.filter(({ language }) => language === "python").flatMap((file) => file.packages),
  );
  const dependencies = [...packages].sort().map((each) => `  ${tomlString(each)},\n`);
  return [
    "[project]",
    `name = ${tomlString(name)}`,
    'version = "0.1.0"',
    `description = ${tomlString(description)}`,
    'requires-python = ">=3.11"',
    `dependencies = [${dependencies.length > 0 ? `\n${dependencies.join("")}` : ""}]`,
    "",
  ].join("\n");
}

const tomlString = (text: string): string => JSON.stringify(lineOf(text, 300)).replaceAll("\u007f", "");

/** The object that a text of JSON is; null for all other texts. */
export function objectIn(json: string): JsonObject | null {
  if (!isParsable(json)) return null;
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Whether a text is a valid `package.json`. */
export const isPackageJson = (text: string): boolean => objectIn(text) !== null;
