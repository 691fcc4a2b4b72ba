import type { Ticket } from "@dreamcatcher/client";

/** From so many hours on, parts of an hour are no knowledge. */
const ROUNDED_FROM = 4;

/** The hours of work that are left: of all tickets that are not done, together. */
export function workOf(tickets: readonly Pick<Ticket, "status" | "estimate">[]): {
  low: number;
  high: number;
} {
  const open = tickets.filter(({ status }) => status !== "done");
  const low = open.reduce((sum, { estimate }) => sum + estimate.low, 0);
  const high = open.reduce((sum, { estimate }) => sum + estimate.high, 0);
  return high < ROUNDED_FROM ? { low, high } : { low: Math.max(1, Math.round(low)), high: Math.round(high) };
}
