import type { ProjectFile } from "@dreamcatcher/contracts/plan";
import type { ProjectLanguage } from "@dreamcatcher/contracts/project-languages";
import { usesDom } from "../analysis/globals.ts";
import { shareRuntime } from "../analysis/languages.ts";
import type { Paths } from "../paths.ts";
import { type ManifestFacts, packageJson, pyprojectToml } from "./manifests.ts";
import { missingManifests } from "./toolchains.ts";

/** The manifests of a project: a `package.json` is completed, others are written where they are missing. */
export function manifestFiles(facts: ManifestFacts, paths: Paths): ProjectFile[] {
  const { name, files } = facts;
  const given = files.find(({ path }) => path === "package.json");
  const needs = (of: ProjectLanguage) =>
    files.some(
      ({ language, analysis }) => language !== null && shareRuntime(language, of) && !usesDom(analysis),
    );
  const hasPyproject = files.some(({ path }) => path === "pyproject.toml");
  return [
    ...(given || needs("javascript")
      ? [{ path: given?.path ?? paths.claim("package.json"), content: packageJson(facts, given?.content) }]
      : []),
    ...(needs("python") && !hasPyproject
      ? [{ path: paths.claim("pyproject.toml"), content: pyprojectToml(facts) }]
      : []),
    ...missingManifests(name, files).map(({ path, content }) => ({ path: paths.claim(path), content })),
  ];
}
