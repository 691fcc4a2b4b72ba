import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import type { Project } from "@dreamcatcher/contracts/plan";
import { implementationObjectKey } from "#shared/platform/content/keys.ts";
import { getJson, putJson } from "#shared/platform/content/objects.ts";

/** A project without its files. These may have 50 MB, and neither verdict nor client needs them. */
export type ProjectFacts = Omit<Project, "files">;

/** Stores a project, and its facts in a file of their own. */
export async function storeProject(implementation: ImplementationSummary, project: Project): Promise<void> {
  const { files, ...facts } = project;
  await Promise.all([
    putJson(implementationObjectKey(implementation, "project.json"), project),
    putJson(implementationObjectKey(implementation, "facts.json"), facts),
  ]);
}

/** Reads a project; undefined where none is stored. */
export const readProject = (implementation: ImplementationSummary): Promise<Project | undefined> =>
  getJson<Project>(implementationObjectKey(implementation, "project.json"));

/** Reads the facts of a project. Older implementations have them in the project alone, not all of them. */
export async function readFacts(
  implementation: ImplementationSummary,
): Promise<Partial<ProjectFacts> | undefined> {
  return (
    (await getJson<ProjectFacts>(implementationObjectKey(implementation, "facts.json"))) ??
    (await readProject(implementation))
  );
}
