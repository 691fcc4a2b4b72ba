import type { ProjectFile } from "@dreamcatcher/contracts/plan";
import type { ProjectLanguage } from "@dreamcatcher/contracts/project-languages";
import { usesDom } from "../analysis/globals.ts";
import { shareRuntime } from "../analysis/languages.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { baseName, folderOf, type Paths } from "../paths.ts";
import { type ManifestFacts, packageJson, pyprojectToml } from "./manifests.ts";
import { missingManifests } from "./toolchains.ts";

/**
 * The manifests of a project: a `package.json` is completed, others are written where they are
 * missing. None is
 * written beside code whose folder has one, nor for some files or changes of a code base that has its own.
 */
export function manifestFiles(facts: ManifestFacts, paths: Paths, isPartOfCodeBase: boolean): ProjectFile[] {
  const { name, files } = facts;
  const given = files.find(({ path }) => path === "package.json");
  const needs = (of: ProjectLanguage, manifest: string) => {
    const own = beyond(manifest, files);
    return (
      !isPartOfCodeBase &&
      own.some(
        ({ language, analysis, packages }) =>
          language !== null &&
          shareRuntime(language, of) &&
          !usesDom(analysis) &&
          (own.length === files.length || packages.length > 0 || analysis?.runs === true),
      )
    );
  };
  return [
    ...(given || needs("javascript", "package.json")
      ? [
          {
            path: given?.path ?? paths.claim("package.json"),
            content: packageJson(ownFacts(facts, "package.json"), given?.content),
          },
        ]
      : []),
    ...(needs("python", "pyproject.toml") && !files.some(({ path }) => path === "pyproject.toml")
      ? [{ path: paths.claim("pyproject.toml"), content: pyprojectToml(ownFacts(facts, "pyproject.toml")) }]
      : []),
    ...(isPartOfCodeBase ? [] : missingManifests(name, files)).map(({ path, content, isGiven }) => ({
      path: isGiven ? path : paths.claim(path),
      content,
    })),
  ];
}

/** The files that belong to the root of a project: no folder that they are in has a manifest of its own. */
function beyond(manifest: string, files: readonly SourceFile[]): SourceFile[] {
  const folders = files.flatMap(({ path }) =>
    baseName(path) === manifest && folderOf(path) !== "" ? `${folderOf(path)}/` : [],
  );
  return files.filter(({ path }) => !folders.some((folder) => path.startsWith(folder)));
}

const ownFacts = (facts: ManifestFacts, manifest: string): ManifestFacts => ({
  ...facts,
  files: beyond(manifest, facts.files),
});
