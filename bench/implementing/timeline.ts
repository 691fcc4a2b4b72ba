import type { LoggedEvent } from "@dreamcatcher/contracts/events";
import type { Times } from "./run-steps.ts";

/** How long each part of an implementation took, in ms, by the times of its dream's events. */
export interface Timeline extends Times {
  /** From the request until planning begins: stream, bus, queue and state machine. */
  start: number;
  /** From the request to the end. */
  total: number;
}

export function timelineOf(log: readonly LoggedEvent[]): Timeline {
  const first = log.findLastIndex(({ type }) => type === "ImplementationRequested");
  const [requested, planning, planned, generated, bundled, completed, ...rest] = log
    .slice(first)
    .map(({ metadata }) => Date.parse(metadata.occurred_at));
  if (!requested || !planning || !planned || !generated || !bundled || !completed || rest.length > 0)
    throw new Error(`The log is not that of one clean run: ${log.map(({ type }) => type).join(", ")}`);
  return {
    start: planning - requested,
    plan: planned - planning,
    generate: generated - planned,
    bundle: bundled - generated,
    run: completed - bundled,
    total: completed - requested,
  };
}
