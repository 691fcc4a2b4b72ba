import { lineOf } from "@dreamcatcher/text/clip";
import { isObject, type JsonObject, objectOf } from "@dreamcatcher/text/json";
import type { SourceFile } from "../assembling/assemble.ts";
import { rangeOf } from "../assembling/packages.ts";
import { isTest } from "../checking/test-paths.ts";
import { endingOf } from "../paths.ts";
import { isReadable } from "../analysis/analysis.ts";
import { commandLine } from "../text.ts";

export interface ManifestFacts {
  name: string;
  description: string;
  files: readonly SourceFile[];
  entry: string;
  commands: readonly string[][];
}

/**
 * The `package.json` of a project. One that the talk shows stays as it is, but for what its code needs and it
 * lacks.
 */
export function packageJson(facts: ManifestFacts, given: string | undefined): string {
  const told = objectIn(given ?? "");
  const scripts = objectOf(told?.scripts);
  const { runtime, development } = packagesOf(facts.files);
  const dependencies = missingFrom(told, runtime);
  const devDependencies = missingFrom(told, development);
  const test = facts.commands.find(([program]) => program === "node");
  const additions = {
    ...(told ? {} : { name: facts.name, version: "0.1.0", private: true, description: facts.description }),
    ...typeOf(facts, told?.type),
    ...(scripts.test === undefined && test ? { scripts: { ...scripts, test: commandLine(test) } } : {}),
    ...(Object.keys(dependencies).length > 0
      ? { dependencies: { ...objectOf(told?.dependencies), ...dependencies } }
      : {}),
    ...(Object.keys(devDependencies).length > 0
      ? { devDependencies: { ...objectOf(told?.devDependencies), ...devDependencies } }
      : {}),
  };
  if (told && given !== undefined && Object.keys(additions).length === 0) return given;
  const start = startOf(facts.entry, objectOf(additions.scripts ?? scripts));
  return `${JSON.stringify({ ...told, ...additions, ...start }, null, 2)}\n`;
}

const startOf = (entry: string, scripts: JsonObject) =>
  scripts.start === undefined && /^[cm]?[jt]s$/.test(endingOf(entry))
    ? { scripts: { start: commandLine(["node", entry]), ...scripts } }
    : {};

/** `module` where all code is; where it is mixed Node tells by the syntax, so nothing may be said. */
function typeOf({ files, entry }: ManifestFacts, told: unknown): { type?: string | undefined } {
  const kinds = new Set(
    files
      .filter(({ path }) => /\.[jt]sx?$/.test(path))
      .flatMap(({ reading }) => (reading && reading.modules !== "none" ? [reading.modules] : [])),
  );
  const isEsm = kinds.has("esm") || (kinds.size === 0 && entry !== "");
  const type = kinds.has("commonjs")
    ? kinds.has("esm")
      ? undefined
      : "commonjs"
    : isEsm
      ? "module"
      : undefined;
  if (told === type || (told === undefined && type === "commonjs")) return {};
  return { type };
}

function missingFrom(told: JsonObject | null, names: readonly string[]): Record<string, string> {
  const known = { ...objectOf(told?.dependencies), ...objectOf(told?.devDependencies) };
  return Object.fromEntries(
    names.filter((name) => !Object.hasOwn(known, name)).map((name) => [name, rangeOf(name)]),
  );
}

/** The packages that a project's code imports; those of its tests are for development. */
function packagesOf(files: readonly SourceFile[]): { runtime: string[]; development: string[] } {
  const node = files.filter(({ language }) => language !== null && language !== "python");
  const of = (test: boolean) =>
    new Set(node.filter(({ path }) => isTest(path) === test).flatMap(({ packages }) => packages));
  const runtime = of(false);
  return {
    runtime: [...runtime].sort(),
    development: [...of(true)].filter((name) => !runtime.has(name)).sort(),
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

function objectIn(json: string): JsonObject | null {
  if (!isReadable(json)) return null;
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Whether a text is a `package.json` that Node can read. */
export const isPackageJson = (text: string): boolean => objectIn(text) !== null;
