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

/** The stateful resources: users, tables, bucket, keys, the event bus, and the topic of alarms. */
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
  /** The secret that CloudFront sends to the APIs behind it, where the stage has a web stack. */
  readonly originSecretArn: string | undefined;

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
      reason:
        "It signs pagination cursors and protects no data; rotating it would invalidate cursors in use.",
    });
    // `Ref` is the ARN in CloudFormation, but not in the emulator; the attribute is in both.
    this.cursorKeyArn = (cursorKey.node.defaultChild as CfnSecret).attrId;
    this.openAiKeyArn = stage.models.openai && this.openAiKey();
    this.originSecretArn = cloud.servesPages ? this.originSecret() : undefined;

    new CfnOutput(this, "TableName", { value: this.tables.table.tableName });
    new CfnOutput(this, "IdempotencyTableName", { value: this.tables.idempotencyTable.tableName });
    new CfnOutput(this, "ContentBucketName", { value: this.content.bucket.bucketName });
    new CfnOutput(this, "EventBusName", { value: this.events.bus.eventBusName });
    new CfnOutput(this, "UserPoolId", { value: this.users.pool.userPoolId });
    new CfnOutput(this, "UserPoolClientId", { value: this.users.client.userPoolClientId });
    new CfnOutput(this, "WebClientId", { value: this.users.webClient.userPoolClientId });
    new CfnOutput(this, "CliClientId", { value: this.users.cliClient.userPoolClientId });
  }

  private originSecret(): string {
    const secret = new Secret(this, "OriginSecret", {
      description: "Shows the APIs that a request came by CloudFront",
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    });
    Validations.of(secret).acknowledge({
      id: "AwsSolutions-SMG4",
      reason:
        "CloudFront gets it at deployments, so automatic rotation would cut the app off; docs/operations.md says how to replace it.",
    });
    return (secret.node.defaultChild as CfnSecret).attrId;
  }

  /** Created with a random value, which an operator replaces with the provider's key. */
  private openAiKey(): string {
    const secret = new Secret(this, "OpenAiKey", {
      description: "The key of the OpenAI-compatible server that plans dreams",
      generateSecretString: { passwordLength: 32, excludePunctuation: true },
    });
    Validations.of(secret).acknowledge({
      id: "AwsSolutions-SMG4",
      reason:
        "The provider issues the key, so automatic rotation is impossible; docs/planning.md says how to set it.",
    });
    const arn = (secret.node.defaultChild as CfnSecret).attrId;
    new CfnOutput(this, "OpenAiKeyArn", { value: arn });
    return arn;
  }
}
