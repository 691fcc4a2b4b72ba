import type { Project } from "@dreamcatcher/contracts/plan";
import { rules as organizer } from "@dreamcatcher/organizing/index";
import { readConversation } from "@dreamcatcher/reading/read";
import { documentsOf } from "#shared/documents/identify.ts";
import { withConversation } from "#shared/dreams/evidence.ts";
import { withIds } from "#shared/dreams/items.ts";
import { dreamWith } from "#shared/planning/fixtures.ts";
import type { PlannableDream } from "#shared/planning/planner.ts";
import { rules as planner } from "#shared/planning/rules/index.ts";

/** Work begins at a fixed time, so that the same conversation gives the same project. */
export const NOW = "2026-01-01T00:00:00.000Z";

/** The project that the rules make of a conversation. */
export async function projectOf(conversation: unknown): Promise<Project> {
  const dream = await dreamOf(conversation);
  const plan = await planner.plan(dream, { now: NOW });
  return await planner.generate(dream, plan);
}

/** The dream that the rules make of a conversation, with all that a captured one has. */
export async function dreamOf(conversation: unknown): Promise<PlannableDream> {
  const organized = await organizer.organize(readConversation(conversation));
  const { title, description, summary, kind, fragments } = organized;
  const { outcome, decisions, todos, suggestions, features, documents } = withConversation("c-1", organized);
  return dreamWith(fragments, {
    ...{ title, description, summary, tags: organized.tags, kind, outcome, todos },
    documents: documentsOf("c-1", documents).documents,
    decisions: withIds("decisions", decisions),
    suggestions: withIds("suggestions", suggestions),
    features: withIds("features", features),
  });
}
