import { Duration } from "aws-cdk-lib";
import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import type { Stage } from "../../stages/stages.ts";
import type { MonitoredFunction } from "../jobs/subscribers.ts";
import type { MonitoredWorkflow } from "../workflow/workflow.ts";
import { NotifyingAlarm } from "./notifying-alarm.ts";

interface IdeaAlarmsProps {
  thresholds: Stage["alarms"];
  topic: ITopic;
  monitored: readonly MonitoredFunction[];
  workflows: readonly MonitoredWorkflow[];
}

/** The alarms about an idea's asynchronous work. */
export class IdeaAlarms extends Construct {
  constructor(scope: Construct, id: string, { thresholds, topic, monitored, workflows }: IdeaAlarmsProps) {
    super(scope, id);
    for (const { name, deadLetterQueue, undelivered, lag } of monitored) {
      new NotifyingAlarm(this, `DeadLetters-${name}`, {
        topic,
        description: `${name} failed on a message after all retries: see "Dead letters" in docs/operations.md.`,
        metric: deadLetterQueue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM }),
        threshold: 1,
      });
      if (undelivered) {
        new NotifyingAlarm(this, `Undelivered-${name}`, {
          topic,
          description: `Events did not reach the queue of ${name}: see "Dead letters" in docs/operations.md.`,
          metric: undelivered.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM }),
          threshold: 1,
        });
      }
      if (lag) {
        new NotifyingAlarm(this, `Lag-${name}`, {
          topic,
          description: `${name} lags behind: ${lag.meaning}.`,
          metric: lag.age,
          threshold: thresholds.lagSeconds * (lag.unit === "ms" ? 1000 : 1),
        });
      }
    }
    for (const { name, alarm, stateMachine } of workflows) {
      for (const metric of [stateMachine.metricFailed(), stateMachine.metricTimedOut()]) {
        new NotifyingAlarm(this, `${metric.metricName}-${name}`, {
          topic,
          description: alarm,
          metric: metric.with({ period: Duration.minutes(5) }),
          threshold: thresholds.failedExecutions,
        });
      }
    }
  }
}
