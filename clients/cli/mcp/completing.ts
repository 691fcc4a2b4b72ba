import type { SyncManager } from "@dreamcatcher/client/sync";
import { everyDream } from "../dreams/every.ts";
import { visible } from "./quoting.ts";

/** A client shows no more at once. */
const MAX = 20;

/**
 * What may be meant by what is typed so far of a dream's name: titles that contain it, or the ids of those
 * whose title is no single one's; ids that begin or end with it.
 */
export async function namesOf(sync: SyncManager, typed: string): Promise<string[]> {
  const wanted = typed.trim().toLowerCase();
  const titles = new Map<string, string[]>();
  const ids: string[] = [];
  for await (const { id, title } of everyDream(sync)) {
    const known = id.toLowerCase();
    if (title.toLowerCase().includes(wanted)) titles.set(title, [...(titles.get(title) ?? []), id]);
    else if (known.startsWith(wanted) || known.endsWith(wanted)) ids.push(id);
    if (titles.size + ids.length >= MAX) break;
  }
  const named = [...titles].flatMap(([title, same]) => (same.length === 1 ? [visible(title)] : same));
  return [...named, ...ids].slice(0, MAX);
}
