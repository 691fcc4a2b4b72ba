import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import type { CaptureOutcome } from "#shared/contracts/conversation.ts";

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
