import { CfnOutput, RemovalPolicy, Stack, type StackProps, Validations } from "aws-cdk-lib";
import { Key } from "aws-cdk-lib/aws-kms";
import { type CfnSecret, Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import type { Cloud } from "../cloud.ts";
import { ContentBucket } from "../constructs/data/content-bucket.ts";
import { PublishedEvents } from "../constructs/data/published-events.ts";
import { Tables } from "../constructs/data/tables.ts";
import { Users } from "../constructs/data/users.ts";
import { AlarmTopic } from "../constructs/ops/alarm-topic.ts";
import { stageName } from "../names.ts";
import type { Stage } from "../stages/stages.ts";

interface DataStackProps extends StackProps {
  stage: Stage;
  cloud: Cloud;
}

/**
 * What must outlive every deploy: people, what they keep here, the keys to it, the bus others listen to, and who is
 * told of alarms.
 */
export class DataStack extends Stack {
  readonly key: Key;
  readonly tables: Tables;
  readonly content: ContentBucket;
  readonly users: Users;
  readonly events: PublishedEvents;
  readonly alarms: AlarmTopic;
  readonly cursorKeyArn: string;
  /** The secret with the key of an OpenAI-compatible server, where the stage plans with one. */
  readonly openAiKeyArn: string | undefined;

  constructor(scope: Construct, id: string, { stage, cloud, ...props }: DataStackProps) {
    super(scope, id, props);
    this.key = new Key(this, "Key", {
      alias: stageName(stage),
      description: "Encrypts dreams, conversations and uploads at rest",
      enableKeyRotation: true,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.tables = new Tables(this, "Tables", { stage, key: this.key });
    this.content = new ContentBucket(this, "Bucket", { stage, key: this.key });
    this.users = new Users(this, "People", { stage, cloud });
    this.events = new PublishedEvents(this, "Events", { stage });
    this.alarms = new AlarmTopic(this, "Alarms", { emails: stage.alarmEmails });
    const cursorKey = new Secret(this, "CursorKey", {
      description: "Signs the cursors of lists",
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    });
    Validations.of(cursorKey).acknowledge({
      id: "AwsSolutions-SMG4",
      reason: "It signs positions in lists, guards no data, and a new one breaks every list being read.",
    });
    // The attribute is the ARN wherever it is deployed, which is not said of `Ref`.
    this.cursorKeyArn = (cursorKey.node.defaultChild as CfnSecret).attrId;
    this.openAiKeyArn = stage.models.openai && this.openAiKey();

    new CfnOutput(this, "TableName", { value: this.tables.table.tableName });
    new CfnOutput(this, "IdempotencyTableName", { value: this.tables.idempotencyTable.tableName });
    new CfnOutput(this, "ContentBucketName", { value: this.content.bucket.bucketName });
    new CfnOutput(this, "EventBusName", { value: this.events.bus.eventBusName });
    new CfnOutput(this, "UserPoolId", { value: this.users.pool.userPoolId });
    new CfnOutput(this, "UserPoolClientId", { value: this.users.client.userPoolClientId });
  }

  /** Made with a value that opens nothing; an operator puts the provider's key in its place. */
  private openAiKey(): string {
    const secret = new Secret(this, "OpenAiKey", {
      description: "The key of the OpenAI-compatible server that plans dreams",
      generateSecretString: { passwordLength: 32, excludePunctuation: true },
    });
    Validations.of(secret).acknowledge({
      id: "AwsSolutions-SMG4",
      reason:
        "Who gives the key out gives out the next one as well: docs/planning.md says how to put it here.",
    });
    const arn = (secret.node.defaultChild as CfnSecret).attrId;
    new CfnOutput(this, "OpenAiKeyArn", { value: arn });
    return arn;
  }
}
