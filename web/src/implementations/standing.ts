import type { ImplementationSummary } from "@dreamcatcher/client";

type Build = Pick<ImplementationSummary, "status" | "verdict" | "accepted_at" | "updated_at">;

/** Whether an implementation is at work by itself. */
export const isRunning = ({ status }: Pick<Build, "status">): boolean =>
  !["completed", "failed", "planned"].includes(status);

export const isOver = ({ status }: Pick<Build, "status">): boolean =>
  status === "completed" || status === "failed";

/** An implementation that was cancelled ends as failed, and proves nothing. */
export const isCancelled = ({ status, verdict }: Pick<Build, "status" | "verdict">): boolean =>
  status === "failed" && verdict === "unverified";

/** A step that takes this long hangs. */
const STUCK_MS = 15 * 60_000;

/** What keeps a build from its end; undefined where nothing does. */
export type Stall = "waits" | "stuck" | "failed" | "partly";

export function stallOf(build: Build, now: number): Stall | undefined {
  if (build.status === "planned") return "waits";
  if (isRunning(build)) return now - Date.parse(build.updated_at) > STUCK_MS ? "stuck" : undefined;
  if (build.status === "failed") return isCancelled(build) ? undefined : "failed";
  return build.verdict === "partly" && build.accepted_at === null ? "partly" : undefined;
}
