import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import type { CaptureOutcome } from "@dreamcatcher/contracts/conversation";
import type { PlannerName, Verdict } from "@dreamcatcher/contracts/implementation";
import type { WorkflowType } from "@dreamcatcher/contracts/workflow";

/** EMF on stdout; namespace and service come from the environment. Dimensions have few values, never ids. */
const metrics = new Metrics({ defaultDimensions: { stage: process.env.STAGE ?? "unknown" } });

/** Counts one response by route (the operation's name) and class of status (`2xx`), with its duration. */
export function countRequest(route: string, status: number, seconds: number): void {
  metrics.addDimensions({ route, status: `${Math.floor(status / 100)}xx` });
  metrics.addMetric("http_requests_total", MetricUnit.Count, 1);
  metrics.addMetric("http_request_duration_seconds", MetricUnit.Seconds, seconds);
  metrics.publishStoredMetrics();
}

/** Counts one conversation to capture, by its origin (`api` or `import`) and outcome. */
export function countCapture(via: "api" | "import", outcome: CaptureOutcome | "empty" | "failed"): void {
  metrics.addDimensions({ via, outcome });
  metrics.addMetric("dreamcatcher_dream_captures_total", MetricUnit.Count, 1);
  metrics.publishStoredMetrics();
}

/** Counts dreams created minus dreams deleted; the running sum is the number of dreams. */
export function countActiveDreams(difference: number): void {
  metrics.addMetric("dreamcatcher_active_dreams", MetricUnit.Count, difference);
  metrics.publishStoredMetrics();
}

/** Counts one row that a list leaves out because it cannot be read. */
export function countUnreadableRow(): void {
  metrics.addMetric("dreamcatcher_unreadable_rows_total", MetricUnit.Count, 1);
  metrics.publishStoredMetrics();
}

/** Counts one change of a device that was not tried to its end, for a reason of the service. */
export function countFailedSyncChange(): void {
  metrics.addMetric("dreamcatcher_failed_sync_changes_total", MetricUnit.Count, 1);
  metrics.publishStoredMetrics();
}

/** Counts one finished implementation by its verdict. */
export function countImplementation(verdict: Verdict): void {
  metrics.addDimensions({ verdict });
  metrics.addMetric("dreamcatcher_implementations_total", MetricUnit.Count, 1);
  metrics.publishStoredMetrics();
}

/** Counts one workflow that ended. */
export function countWorkflow(type: WorkflowType, outcome: "completed" | "failed" | "cancelled"): void {
  metrics.addDimensions({ type, outcome });
  metrics.addMetric("dreamcatcher_workflows_total", MetricUnit.Count, 1);
  metrics.publishStoredMetrics();
}

/** Counts one attempt of a delivery of a webhook; one that failed is tried again. */
export function countWebhook(outcome: "delivered" | "failed" | "given_up"): void {
  metrics.addDimensions({ outcome });
  metrics.addMetric("dreamcatcher_webhook_attempts_total", MetricUnit.Count, 1);
  metrics.publishStoredMetrics();
}

/** A model's use in one step of an implementation: input and output tokens, and their price in US dollars. */
export interface PlanningUse {
  planner: PlannerName;
  step: "plan" | "generate";
  input: number;
  output: number;
  usd: number;
}

/** Counts a step once, with all calls of the model, so that the metric's average is the cost of a step. */
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

/** Counts one shard of a search index that is lost or damaged. */
export function countDamagedShard(): void {
  metrics.addMetric("dreamcatcher_damaged_index_shards_total", MetricUnit.Count, 1);
  metrics.publishStoredMetrics();
}

/** Counts one search index that was built, by why. */
export function countIndexBuild(reason: "new" | "schema" | "damaged" | "requested"): void {
  metrics.addDimensions({ reason });
  metrics.addMetric("dreamcatcher_index_builds_total", MetricUnit.Count, 1);
  metrics.publishStoredMetrics();
}
