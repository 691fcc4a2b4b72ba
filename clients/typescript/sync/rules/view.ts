import type { Dream } from "../../generated/types.ts";
import { blankDream } from "./content.ts";
import type { LocalDream } from "./record.ts";

/**
 * A dream as its person sees it: what the service sent, with all that was edited here; null where
 * deleted, and where it is only a longer state of another dream's conversation.
 */
export function viewOf(record: LocalDream): Dream | null {
  const { id, server, landed, conflict, sent, edit, upload } = record;
  if (upload?.joins !== undefined) return null;
  if ((edit ?? sent)?.op === "delete") return null;
  const own = { ...landed, ...conflict?.mine, ...sent?.fields, ...edit?.fields };
  const dream = server ?? blankDream(id, record.created_here);
  if (Object.keys(own).length === 0) return dream;
  return { ...dream, ...own, updated: record.edited_here };
}

/** Whether a dream has something to send. */
export const isUnsynced = ({ sent, edit, refusal, upload }: LocalDream): boolean =>
  sent !== null || (refusal === null && (edit !== null || upload !== null));

/** Whether anything of a dream is only on this device. */
export const isOnlyHere = ({ sent, edit, conflict, upload }: LocalDream): boolean =>
  sent !== null || edit !== null || conflict !== null || upload !== null;

/** A dream, unless the service has deleted it and nothing of it is only here any more. */
export const unlessGone = (record: LocalDream): LocalDream | undefined =>
  record.gone && !isOnlyHere(record) ? undefined : record;
