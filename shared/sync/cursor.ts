import { cursorKey } from "#shared/platform/http/cursor.ts";
import { signCursor, verifyCursor } from "#shared/platform/http/signed-cursor.ts";
import type { Place } from "./pull.ts";

const listOf = (owner: string) => JSON.stringify([owner, "sync"]);

/** Signs a place for its owner. */
export async function cursorOf(owner: string, { feed, list }: Place): Promise<string> {
  const position = {
    feed: String(feed.position),
    ...(feed.event_id !== undefined && { event: feed.event_id }),
    ...(list !== undefined && { list: JSON.stringify(list) }),
  };
  return signCursor(await cursorKey(), listOf(owner), position);
}

/**
 * The place of a cursor; undefined for none.
 *
 * @throws {ProblemError} when it is not a cursor that this owner was given (400)
 */
export async function placeOf(owner: string, cursor: string | null): Promise<Place | undefined> {
  if (cursor === null) return undefined;
  const { feed, event, list } = verifyCursor(await cursorKey(), listOf(owner), cursor, "cursor");
  return {
    feed: { position: Number(feed), ...(event !== undefined && { event_id: event }) },
    ...(list !== undefined && { list: JSON.parse(list) }),
  };
}
