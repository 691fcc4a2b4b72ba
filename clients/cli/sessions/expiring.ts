import type { Session } from "./find.ts";
import type { Machine } from "./machine.ts";
import { DAY_MS, type ReadSettings } from "./tool.ts";

/** The sessions that a tool deletes soon. */
export interface Expiring {
  /** The name of the tool, and its title. */
  tool: string;
  title: string;
  /** How many it deletes within `within_days`, with those that it deletes when it starts next. */
  count: number;
  overdue: number;
  within_days: number;
  /** How many of them are not captured, or have grown since. */
  not_captured: number;
}

/** What is deleted within this time is said. */
export const SOON_DAYS = 3;

/**
 * How many of these sessions are deleted soon, by tool; tools that delete none are left out.
 *
 * @param isCaptured whether a session is captured as it is now
 * @param now in ms since 1970
 */
export function expiring(
  sessions: readonly Session[],
  isCaptured: (session: Session) => boolean,
  { machine, read, now }: { machine: Machine; read: ReadSettings; now: number },
): Expiring[] {
  const byTool = Map.groupBy(sessions, ({ tool }) => tool);
  return [...byTool].flatMap(([tool, all]) => {
    const keptMs = tool.keptMs?.(machine, read) ?? null;
    if (keptMs === null) return [];
    const soon = all.filter(({ modified }) => modified + keptMs <= now + SOON_DAYS * DAY_MS);
    if (soon.length === 0) return [];
    const { name, title } = tool;
    return {
      ...{ tool: name, title, count: soon.length, within_days: SOON_DAYS },
      overdue: soon.filter(({ modified }) => modified + keptMs <= now).length,
      not_captured: soon.filter((session) => !isCaptured(session)).length,
    };
  });
}

/** The same in words: `12 talks vanish within 3 days (Claude Code deletes them); 4 are not captured yet.` */
export function expiringText({ title, count, overdue, within_days, not_captured }: Expiring): string {
  const talks = count === 1 ? "1 talk vanishes" : `${count} talks vanish`;
  const start = `when ${title} starts next`;
  const when =
    overdue === count
      ? `${start}, which deletes old sessions`
      : `within ${within_days} days${overdue > 0 ? `, ${overdue} of them ${start}` : ""}, as ${title} deletes old sessions`;
  return `${talks} ${when}: ${capturedOf(count, not_captured)}.`;
}

function capturedOf(count: number, missing: number): string {
  if (missing === 0) return count === 1 ? "it is captured" : "all are captured";
  if (missing === count) return count === 1 ? "it is not captured yet" : "none is captured yet";
  return missing === 1 ? "1 is not captured yet" : `${missing} are not captured yet`;
}
