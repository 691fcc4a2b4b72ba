import type { Plan, Project } from "@dreamcatcher/contracts/plan";
import type { PlannableDream } from "#shared/planning/planner.ts";
import { type HandOverInput, handOverOf } from "./facts.ts";
import { handOverFiles } from "./files.ts";
import type { RepositoryFile } from "./git/objects.ts";
import { repositoryOf } from "./git/repository.ts";
import { handedOver, versionsOf } from "./history.ts";

interface ArchiveInput extends Pick<HandOverInput, "addresses" | "date"> {
  dream: PlannableDream;
  plan: Plan;
  project: Project;
}

/** All files that the owner of a project receives: its own, what is handed over with it, and `.git`. */
export function handOverArchive({ dream, plan, project, addresses, date }: ArchiveInput): RepositoryFile[] {
  const handOver = handOverOf({ title: dream.dream.title, plan, project, addresses, date });
  const files = [...project.files, ...handOverFiles(handOver)];
  const versions = versionsOf(dream.fragments, dream.dream.created);
  return [...files, ...repositoryOf([...versions, handedOver(files, date)])];
}
