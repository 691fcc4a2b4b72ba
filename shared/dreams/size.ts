import type { Dream } from "@dreamcatcher/contracts/dream";
import { invalid } from "#shared/platform/problem-error.ts";

/** An event contains the whole dream, and EventBridge's limit is 256 KB; the rest is for the envelope. */
const MAX_BYTES = 200_000;
/** What a dream has besides its content: ids, times and names. */
const RESERVED_BYTES = 2_000;

/** The lists that conversations add to, what matters least first. */
const LISTS = ["suggestions", "features", "documents", "decisions", "todos"] as const;

type Lists = Pick<Dream, (typeof LISTS)[number]>;

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

/**
 * The dream, if its event can contain it.
 *
 * @throws {ProblemError} when the dream is too large for its event (422)
 */
export function checkSize(dream: Dream): Dream {
  const bytes = bytesOf(dream);
  if (bytes <= MAX_BYTES) return dream;
  throw invalid([
    { path: "", message: `must have at most ${MAX_BYTES} bytes as JSON, and would have ${bytes}` },
  ]);
}

/**
 * The content of a dream without the last of the items that a conversation adds, where an event could not
 * contain them all: a conversation is captured whatever its size.
 *
 * @param before the content that the dream has, of which nothing is left out
 */
export function fitToEvent<Content extends Lists>(content: Content, before?: Content): Content {
  let excess = bytesOf(content) - (MAX_BYTES - RESERVED_BYTES);
  if (excess <= 0) return content;
  const lists = LISTS.map((list) => {
    const present = new Set(before?.[list].map(({ id }) => id));
    const kept = content[list].toReversed().filter((item) => {
      if (excess <= 0 || present.has(item.id)) return true;
      excess -= bytesOf(item) + 1;
      return false;
    });
    return [list, kept.reverse()];
  });
  return excess > 0 && before ? before : { ...content, ...Object.fromEntries(lists) };
}
