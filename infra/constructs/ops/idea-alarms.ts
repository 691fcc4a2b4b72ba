import { Duration } from "aws-cdk-lib";
import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import type { Stage } from "../../stages/stages.ts";
import type { Watched } from "../jobs/subscribers.ts";
import type { WatchedWorkflow } from "../workflow/workflow.ts";
import { ToldAlarm } from "./told-alarm.ts";

interface IdeaAlarmsProps {
  thresholds: Stage["alarms"];
  topic: ITopic;
  watched: readonly Watched[];
  workflows: readonly WatchedWorkflow[];
}

/** What can go wrong with an idea while nobody waits for an answer. */
export class IdeaAlarms extends Construct {
  constructor(scope: Construct, id: string, { thresholds, topic, watched, workflows }: IdeaAlarmsProps) {
    super(scope, id);
    for (const { name, deadLetters, followsStream, ...subscriber } of watched) {
      new ToldAlarm(this, `DeadLetters-${name}`, {
        topic,
        says: `${name} gave up on work: see "Dead letters" in docs/operations.md.`,
        metric: deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM }),
        threshold: 1,
      });
      if (followsStream) {
        new ToldAlarm(this, `Lag-${name}`, {
          topic,
          says: `${name} lags behind: changes are made and their events do not leave.`,
          metric: subscriber.function.lambda.metric("IteratorAge", { statistic: Stats.MAXIMUM }),
          threshold: thresholds.relayAgeSeconds * 1000,
        });
      }
    }
    for (const { name, alarm, stateMachine } of workflows) {
      for (const metric of [stateMachine.metricFailed(), stateMachine.metricTimedOut()]) {
        new ToldAlarm(this, `${metric.metricName}-${name}`, {
          topic,
          says: alarm,
          metric: metric.with({ period: Duration.minutes(5) }),
          threshold: thresholds.failedExecutions,
        });
      }
    }
  }
}
