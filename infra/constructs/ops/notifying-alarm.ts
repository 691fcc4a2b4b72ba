import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";

interface NotifyingAlarmProps {
  /** Notified when the alarm goes off, and when it is over. */
  topic: ITopic;
  description: string;
  metric: IMetric;
  /** The alarm goes off once the metric has reached this for `periods` periods in a row. */
  threshold: number;
  periods?: number;
}

/** An alarm that notifies a topic. */
export class NotifyingAlarm extends Alarm {
  constructor(
    scope: Construct,
    id: string,
    { topic, description, metric, threshold, periods = 1 }: NotifyingAlarmProps,
  ) {
    super(scope, id, {
      alarmDescription: description,
      metric,
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    const notify = new SnsAction(topic);
    this.addAlarmAction(notify);
    this.addOkAction(notify);
  }
}
