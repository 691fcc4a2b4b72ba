import type { ImplementationSummary, LoggedEvent } from "@dreamcatcher/client";

/** A step that an implementation began, and when. */
interface Step {
  status: ImplementationSummary["status"];
  at: string;
}

/** The steps of an implementation in the log of its dream. */
export function stepsOf(events: readonly LoggedEvent[], implementationId: string): Step[] {
  const steps: Step[] = [];
  for (const { data, metadata } of events) {
    const { implementation } = data as { implementation?: ImplementationSummary };
    if (implementation?.id !== implementationId || implementation.status === steps.at(-1)?.status) continue;
    steps.push({ status: implementation.status, at: metadata.occurred_at });
  }
  return steps;
}

/** How long a build was at work, and how long it waited for a person, in milliseconds. */
export function timesOf(steps: readonly Step[]): { worked: number; waited: number } {
  const times = { worked: 0, waited: 0 };
  for (const [n, { status, at }] of steps.entries()) {
    const took = Date.parse(steps[n + 1]?.at ?? at) - Date.parse(at);
    times[status === "planned" ? "waited" : "worked"] += took;
  }
  return times;
}
