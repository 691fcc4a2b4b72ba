import type { Project } from "@dreamcatcher/contracts/plan";
import { rules as organizer } from "@dreamcatcher/organizing/index";
import { readConversation } from "@dreamcatcher/reading/read";
import { contributionOf } from "#shared/dreams/contribute.ts";
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
  const { contribution } = contributionOf(organized, {
    ...{ conversation_id: "c-1", tags: [], madeTheDream: true },
  });
  return dreamWith(organized.fragments, contribution);
}
