import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import type { CaptureOutcome } from "@dreamcatcher/contracts/conversation";
import type { PlannerName, Verdict } from "@dreamcatcher/contracts/implementation";

/** EMF on stdout; namespace and service come from the environment. Dimensions have few values each: never an id. */
const metrics = new Metrics({ defaultDimensions: { stage: process.env.STAGE ?? "unknown" } });

/** One answered request: `route` is the operation's name, `status` its class (`2xx`), `seconds` its duration. */
export function countRequest(route: string, status: number, seconds: number): void {
  metrics.addDimensions({ route, status: `${Math.floor(status / 100)}xx` });
  metrics.addMetric("http_requests_total", MetricUnit.Count, 1);
  metrics.addMetric("http_request_duration_seconds", MetricUnit.Seconds, seconds);
  metrics.publishStoredMetrics();
}

/** One captured conversation, by where it came from (`api` or `import`) and what it led to. */
export function countCapture(via: "api" | "import", outcome: CaptureOutcome | "failed"): void {
  metrics.addDimensions({ via, outcome });
  metrics.addMetric("dreamcatcher_dream_captures_total", MetricUnit.Count, 1);
  metrics.publishStoredMetrics();
}

/** Dreams made less dreams deleted; the running sum is the number there are. */
export function countActiveDreams(difference: number): void {
  metrics.addMetric("dreamcatcher_active_dreams", MetricUnit.Count, difference);
  metrics.publishStoredMetrics();
}

/** One implementation that is over, by what it proves. */
export function countImplementation(verdict: Verdict): void {
  metrics.addDimensions({ verdict });
  metrics.addMetric("dreamcatcher_implementations_total", MetricUnit.Count, 1);
  metrics.publishStoredMetrics();
}

/** What a model used for one step of an implementation: tokens read and written, and their price in US dollars. */
export interface PlanningUse {
  planner: PlannerName;
  step: "plan" | "generate";
  input: number;
  output: number;
  usd: number;
}

/** The average cost of a step is one of an implementation: each step is counted once, with all its replies. */
export function countPlanning({ planner, step, usd, ...tokens }: PlanningUse): void {
  for (const direction of ["input", "output"] as const) {
    metrics.addDimensions({ planner, direction });
    metrics.addMetric("dreamcatcher_planner_tokens_total", MetricUnit.Count, tokens[direction]);
    metrics.publishStoredMetrics();
  }
  metrics.addDimensions({ planner, step });
  metrics.addMetric("dreamcatcher_planner_cost_usd", MetricUnit.NoUnit, usd);
  metrics.publishStoredMetrics();
}
