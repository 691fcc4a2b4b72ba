import { type Dream, DreamContent } from "@dreamcatcher/contracts/dream";
import { ulid } from "ulid";
import type * as z from "zod";
import { eventId } from "#shared/platform/events/event-id.ts";
import { invalid } from "#shared/platform/problem-error.ts";
import { withoutBounds } from "#shared/platform/table/without-bounds.ts";

/** An event carries the whole dream and the bus takes 256 KB: the rest is room for the envelope. */
const MAX_BYTES = 200_000;

const content = withoutBounds(DreamContent);

/** A dream in its first revision. `id` is the client's own, or a new one. */
export function newDream(owner: string, given: z.input<typeof DreamContent>, id: string = ulid()): Dream {
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
 * The next revision of a dream. Its `updated` is later than the last one's (and than `after`, the time of a later
 * event of the dream) even where clocks disagree.
 */
export function revise(dream: Dream, changes: Partial<DreamContent>, after = dream.updated): Dream {
  const updated = laterThan(after, dream.updated);
  return checkSize({ ...dream, ...changes, updated, revision: dream.revision + 1 });
}

/** Now, or just after the last of these times where the clock says that is still to come; ISO 8601. */
export const laterThan = (...times: readonly string[]) =>
  new Date(Math.max(Date.now(), ...times.map((time) => Date.parse(time) + 1))).toISOString();

/** The id of the event of the change that led to this revision. */
export const changeId = (dream: Dream) => eventId(dream.updated);

function checkSize(dream: Dream): Dream {
  const bytes = Buffer.byteLength(JSON.stringify(dream));
  if (bytes <= MAX_BYTES) return dream;
  throw invalid([
    { path: "", message: `a dream holds at most ${MAX_BYTES} bytes of JSON, this one would have ${bytes}` },
  ]);
}
