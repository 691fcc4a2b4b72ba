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

/** How far back the table and the bucket can be restored: DynamoDB's maximum. */
export const RESTORE_PERIOD = Duration.days(35);

const string = (name: string) => ({ name, type: AttributeType.STRING });

/** The single table with its indexes and the stream of its changes, and the idempotency table. */
export class Tables extends Construct {
  readonly table: Pick<ITable, "tableName" | "tableArn">;
  readonly streamArn: string;
  readonly indexNames = ["gsi1", "gsi2"] as const;
  readonly idempotencyTable: Table;

  constructor(scope: Construct, id: string, { stage, key }: { stage: Stage; key: IKey }) {
    super(scope, id);
    // `Table`, not `TableV2`: only it takes a customer managed key in a template without a fixed region.
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
    // A restored table replaces the original, which is kept unchanged.
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
      reason: "It stores idempotency records for a day; restoring them has no use.",
    });
  }
}
