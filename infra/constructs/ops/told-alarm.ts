import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";

interface ToldAlarmProps {
  /** Where it is told that the alarm goes off, and that it is over. */
  topic: ITopic;
  says: string;
  metric: IMetric;
  /** It goes off once the metric has been as high as this for so many periods. */
  threshold: number;
  periods?: number;
}

/** An alarm that somebody hears. */
export class ToldAlarm extends Alarm {
  constructor(scope: Construct, id: string, { topic, says, metric, threshold, periods = 1 }: ToldAlarmProps) {
    super(scope, id, {
      alarmDescription: says,
      metric,
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    const tell = new SnsAction(topic);
    this.addAlarmAction(tell);
    this.addOkAction(tell);
  }
}
