import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import {
  AttributeType,
  BillingMode,
  type ITable,
  StreamViewType,
  Table,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import type { Stage } from "../../stages/stages.ts";

/** How far back table and bucket can be restored to: as far as DynamoDB can. */
export const RESTORE_PERIOD = Duration.days(35);

const string = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table, with its two indexes and the stream that is its outbox; and the answers given to repeated requests. */
export class Tables extends Construct {
  readonly table: Pick<ITable, "tableName" | "tableArn">;
  readonly streamArn: string;
  readonly indexNames = ["gsi1", "gsi2"] as const;
  readonly idempotencyTable: Table;

  constructor(scope: Construct, id: string, { stage, key }: { stage: Stage; key: IKey }) {
    super(scope, id);
    // The plain table, not the global one: only it can be encrypted with a key in a template for any region.
    const common = {
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
    };
    const table = new Table(this, "Table", {
      ...common,
      partitionKey: string("pk"),
      sortKey: string("sk"),
      stream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: "expires_at",
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: RESTORE_PERIOD.toDays(),
      },
      deletionProtection: stage.keepsData,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const indexName of this.indexNames) {
      table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: string(`${indexName}pk`),
        sortKey: string(`${indexName}sk`),
      });
    }
    // What was restored takes the place of the table, which stays beside it as it is.
    const { name, streamArn } = stage.restoredTable ?? {};
    this.table = name ? Table.fromTableName(this, "Restored", name) : table;
    const stream = streamArn ?? table.tableStreamArn;
    if (!stream) throw new Error("the table has no stream");
    this.streamArn = stream;

    this.idempotencyTable = new Table(this, "Idempotency", {
      ...common,
      partitionKey: string("id"),
      timeToLiveAttribute: "expiration",
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(this.idempotencyTable).acknowledge({
      id: "AwsSolutions-DDB3",
      reason: "It remembers answers for a day; nothing in it is worth restoring.",
    });
  }
}
