import { type Dream, DreamContent, DreamOrganization } from "@dreamcatcher/contracts/dream";
import { ulid } from "ulid";
import * as z from "zod";
import { eventId } from "#shared/platform/events/event-id.ts";
import { withoutBounds } from "#shared/platform/table/without-bounds.ts";
import { checkSize } from "./size.ts";

const Content = z.object({ ...DreamContent.shape, ...DreamOrganization.shape });
const content = withoutBounds(Content);

/**
 * The first revision of a dream; `id` may be the client's own.
 *
 * @throws {ProblemError} when the dream is too large for its event (422)
 */
export function newDream(owner: string, given: z.input<typeof Content>, id: string = ulid()): Dream {
  const now = new Date().toISOString();
  return checkSize({
    id,
    owner_id: owner,
    ...content.parse(given),
    created: now,
    updated: now,
    revision: 1,
    synced_with_pipelineos: false,
    synced_at: null,
    pipelineos_project_id: null,
  });
}

/**
 * The next revision of a dream. Its `updated` is later than the previous one and than `after`, the time of a
 * later event of the dream, even where clocks differ.
 *
 * @throws {ProblemError} when the dream is too large for its event (422)
 */
export function revise(
  dream: Dream,
  changes: Partial<z.output<typeof Content>>,
  after = dream.updated,
): Dream {
  const updated = laterThan(after, dream.updated);
  return checkSize({ ...dream, ...changes, updated, revision: dream.revision + 1 });
}

/** The current time, or a millisecond after the latest of these times where that is later; ISO 8601. */
export const laterThan = (...times: readonly string[]) =>
  new Date(Math.max(Date.now(), ...times.map((time) => Date.parse(time) + 1))).toISOString();

/** The id of the change with this revision, and of its event. */
export const changeId = (dream: Dream) => eventId(dream.updated);
