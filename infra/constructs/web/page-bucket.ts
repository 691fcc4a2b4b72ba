import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { Stage } from "../../stages/stages.ts";

/** The bucket of the page's files, which CloudFront alone reads, and the one of CloudFront's access log. */
export class PageBucket extends Construct {
  readonly files: IBucket;
  readonly accessLog: IBucket;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    const common = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      // The files are built anew; a log is deleted with what it is of, like those of CloudWatch.
      removalPolicy: RemovalPolicy.DESTROY,
    };
    this.files = new Bucket(this, "Files", {
      ...common,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    }) as IBucket;
    this.accessLog = new Bucket(this, "AccessLog", {
      ...common,
      // CloudFront delivers its log by an ACL.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: Duration.days(stage.logRetentionDays) }],
    }) as IBucket;
    Validations.of(this.files).acknowledge({
      id: "AwsSolutions-S1",
      reason: "CloudFront alone reads it, and logs every request.",
    });
    Validations.of(this.accessLog).acknowledge({
      id: "AwsSolutions-S1",
      reason: "This is the access log bucket; logging access to it would recurse.",
    });
  }
}
