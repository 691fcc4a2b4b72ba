import type { LoggedEvent } from "@dreamcatcher/contracts/events";
import type { Times } from "./work.ts";

/**
 * How long each part of an implementation took, in ms, by the times at which its dream's log says it was
 * done.
 */
export interface Timeline extends Times {
  /** From the request until planning begins: stream, bus, queue and state machine. */
  start: number;
  /** From the request to the end. */
  total: number;
}

export function timelineOf(log: readonly LoggedEvent[]): Timeline {
  const begun = log.findLastIndex(({ type }) => type === "ImplementationRequested");
  const [requested, planning, planned, generated, bundled, completed, ...rest] = log
    .slice(begun)
    .map(({ metadata }) => Date.parse(metadata.occurred_at));
  if (!requested || !planning || !planned || !generated || !bundled || !completed || rest.length > 0)
    throw new Error(`This is no log of one clean run: ${log.map(({ type }) => type).join(", ")}`);
  return {
    start: planning - requested,
    plan: planned - planning,
    generate: generated - planned,
    bundle: bundled - generated,
    run: completed - bundled,
    total: completed - requested,
  };
}
