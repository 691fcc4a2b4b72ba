import type { LoggedEvent } from "@dreamcatcher/contracts/events";

/** The difference that these events make to the number of dreams. */
export const activeDreamsDelta = (events: readonly LoggedEvent[]) =>
  events.reduce((sum, event) => sum + difference(event), 0);

function difference({ type, data }: LoggedEvent): number {
  if (type === "DreamDeleted") return -1;
  const isNew = type === "DreamCreated" || data.outcome === "created";
  return isNew ? 1 : 0;
}
