import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  type IBucket,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { Stage } from "../../stages/stages.ts";
import { RESTORE_PERIOD } from "./tables.ts";

/** The bucket for everything too large for the table, and its access log. */
export class ContentBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { stage, key }: { stage: Stage; key: IKey }) {
    super(scope, id);
    const common = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    };
    const accessLog = new Bucket(this, "AccessLog", {
      ...common,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(90) }],
    });
    Validations.of(accessLog).acknowledge({
      id: "AwsSolutions-S1",
      reason: "This is the access log bucket; logging access to it would recurse.",
    });

    this.bucket = new Bucket(this, "Content", {
      ...common,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: accessLog as IBucket,
      // A table restored to an earlier time refers to the objects of that time.
      versioned: true,
      cors: [
        {
          // By presigned URLs: exports are uploaded, and projects downloaded.
          allowedMethods: [HttpMethods.GET, HttpMethods.PUT],
          allowedOrigins: [...stage.webOrigins, ...stage.corsOrigins],
          allowedHeaders: ["*"],
          exposedHeaders: ["ETag"],
          maxAge: 3600,
        },
      ],
      lifecycleRules: [
        ...["uploads/", "chunks/"].map((prefix) => ({
          prefix,
          expiration: Duration.days(7),
          noncurrentVersionExpiration: Duration.days(1),
        })),
        // An index is made of the table and the transcripts; each change of a dream replaces up to 16 MB.
        { prefix: "search/", noncurrentVersionExpiration: Duration.days(1) },
        {
          abortIncompleteMultipartUploadAfter: Duration.days(1),
          noncurrentVersionExpiration: RESTORE_PERIOD,
          expiredObjectDeleteMarker: true,
        },
      ],
    });
    // `eventBridgeEnabled` would add a custom resource function for what CloudFormation sets by itself.
    (this.bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
  }
}
