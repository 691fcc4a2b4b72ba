import { Match } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { events } from "#shared/contracts/events.ts";
import { resources, templatesOf } from "./synthesized.ts";

const { data } = templatesOf("prod");

test("the key turns over", () => {
  data.hasResourceProperties("AWS::KMS::Key", { EnableKeyRotation: true });
});

test("the table: keys, indexes, stream, expiry, restore, key", () => {
  const index = (name: string) => ({
    IndexName: name,
    KeySchema: [
      { AttributeName: `${name}pk`, KeyType: "HASH" },
      { AttributeName: `${name}sk`, KeyType: "RANGE" },
    ],
    Projection: { ProjectionType: "ALL" },
  });
  data.hasResourceProperties("AWS::DynamoDB::Table", {
    KeySchema: [
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ],
    GlobalSecondaryIndexes: [index("gsi1"), index("gsi2")],
    StreamSpecification: { StreamViewType: "NEW_IMAGE" },
    TimeToLiveSpecification: { AttributeName: "expires_at", Enabled: true },
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    BillingMode: "PAY_PER_REQUEST",
  });
});

test("every table is encrypted with the key of the stage", () => {
  for (const { Properties } of Object.values(resources(data, "AWS::DynamoDB::Table"))) {
    expect(Properties.SSESpecification).toMatchObject({ SSEEnabled: true, SSEType: "KMS" });
  }
});

test("answers to repeated requests expire", () => {
  data.hasResourceProperties("AWS::DynamoDB::Table", {
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
    TimeToLiveSpecification: { AttributeName: "expiration", Enabled: true },
  });
});

test("no bucket is public, each refuses plain HTTP", () => {
  const buckets = Object.entries(resources(data, "AWS::S3::Bucket"));
  expect(buckets).toHaveLength(2);
  for (const [id, { Properties }] of buckets) {
    expect(Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    data.hasResourceProperties("AWS::S3::BucketPolicy", {
      Bucket: { Ref: id },
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: "s3:*",
            Effect: "Deny",
            Principal: { AWS: "*" },
            Condition: { Bool: { "aws:SecureTransport": "false" } },
          }),
        ]),
      },
    });
  }
});

test("uploads and chunks expire, arrivals are told, reads are logged", () => {
  data.hasResourceProperties("AWS::S3::Bucket", {
    LifecycleConfiguration: {
      Rules: [
        { Prefix: "uploads/", ExpirationInDays: 7, Status: "Enabled" },
        { Prefix: "chunks/", ExpirationInDays: 7, Status: "Enabled" },
        { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 }, Status: "Enabled" },
      ],
    },
    NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    LoggingConfiguration: Match.objectLike({ DestinationBucketName: Match.anyValue() }),
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        Match.objectLike({ ServerSideEncryptionByDefault: Match.objectLike({ SSEAlgorithm: "aws:kms" }) }),
      ],
    },
  });
});

test("people sign in by email, and passwords cross no wire", () => {
  data.hasResourceProperties("AWS::Cognito::UserPool", {
    UsernameAttributes: ["email"],
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
  });
  data.hasResourceProperties("AWS::Cognito::UserPoolClient", {
    ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
    AccessTokenValidity: 60,
    TokenValidityUnits: Match.objectLike({ AccessToken: "minutes" }),
  });
  const groups = Object.values(resources(data, "AWS::Cognito::UserPoolGroup"));
  expect(groups.map(({ Properties }) => Properties.GroupName)).toEqual(["pro", "team"]);
});

test("every event has its schema in the registry", () => {
  const schemas = Object.values(resources(data, "AWS::EventSchemas::Schema"));
  expect(schemas.map(({ Properties }) => Properties.SchemaName)).toEqual(
    Object.keys(events).map((name) => `dreamcatcher@${name}`),
  );
  for (const { Properties } of schemas) {
    expect(JSON.parse(Properties.Content).required).toEqual(["metadata", "data"]);
  }
});
