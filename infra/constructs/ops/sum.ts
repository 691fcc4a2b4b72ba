import type { Duration } from "aws-cdk-lib";
import { type IMetric, MathExpression, type Metric } from "aws-cdk-lib/aws-cloudwatch";

/** The sum of metrics; `name` prefixes their ids, which must differ within one graph. */
export function sumOf(name: string, label: string, period: Duration, metrics: readonly Metric[]): IMetric {
  const usingMetrics = Object.fromEntries(metrics.map((metric, n) => [`${name}${n}`, metric]));
  const expression = `SUM([${Object.keys(usingMetrics).join(", ")}])`;
  return new MathExpression({ expression, usingMetrics, label, period });
}
