import type { Implementation } from "@dreamcatcher/client";

/** How a station of the way stands: passed, where the build is now, not reached yet, or where it ended. */
export type Standing = "passed" | "now" | "ahead" | "ended";

interface Stations {
  plan: Standing;
  project: Standing;
  proof: Standing;
}

const REACHED = { pending: 0, planning: 0, planned: 0, generating: 1, verifying: 2 };

/** How far a build has come on the way from its plan to its proof. */
export function stationsOf(
  build: Pick<Implementation, "status" | "verdict" | "plan" | "project_url">,
): Stations {
  const { status, plan, project_url, verdict } = build;
  if (status === "completed" || status === "failed") {
    const hasProof = verdict === "verified" || verdict === "partly";
    return {
      plan: plan ? "passed" : "ended",
      project: project_url ? "passed" : plan ? "ended" : "ahead",
      proof: hasProof ? "passed" : project_url ? "ended" : "ahead",
    };
  }
  const at = REACHED[status];
  const standing = (n: number): Standing => (n < at ? "passed" : n === at ? "now" : "ahead");
  return { plan: standing(0), project: standing(1), proof: standing(2) };
}
