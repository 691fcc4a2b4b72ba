import type { PipelineosEvent, ProjectFacts } from "@dreamcatcher/contracts/pipelineos";
import { numbersOf } from "./facts.ts";
import type { DreamProject, Naming } from "./project.ts";
import { isLater, statementOf } from "./statement.ts";

/**
 * A dream's project after an event of PipelineOS: the one created last, or, before any creation, the one
 * named last. Events about another project do not change it.
 */
export function dreamProjectAfter(
  before: DreamProject | undefined,
  received: PipelineosEvent,
  facts: ProjectFacts,
): DreamProject | undefined {
  const numbers = numbersOf(facts);
  const naming = { ...statementOf(received), created: received["detail-type"] === "ProjectCreated" };
  const isSameProject = before?.numbers.project_id === facts.project_id;
  if (isSameProject && !(naming.created && outranks(naming, before.naming))) return { ...before, numbers };
  return outranks(naming, before?.naming) ? { numbers, naming } : before;
}

const outranks = (naming: Naming, other: Naming | undefined) =>
  other === undefined || (naming.created === other.created ? isLater(naming, other) : naming.created);
