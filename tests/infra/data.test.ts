import { events } from "@dreamcatcher/contracts/events";
import { Match } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { resources, templatesOf } from "./synthesized.ts";

const { data } = templatesOf("prod");

test("the key is rotated", () => {
  data.allResourcesProperties("AWS::KMS::Key", { EnableKeyRotation: true });
});

test("the table has keys, indexes, a stream, expiry and point-in-time recovery", () => {
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
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    BillingMode: "PAY_PER_REQUEST",
  });
});

test("every table is encrypted with the key of the stage", () => {
  for (const { Properties } of Object.values(resources(data, "AWS::DynamoDB::Table"))) {
    expect(Properties.SSESpecification).toMatchObject({ SSEEnabled: true, SSEType: "KMS" });
  }
});

test("idempotency records expire", () => {
  data.hasResourceProperties("AWS::DynamoDB::Table", {
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
    TimeToLiveSpecification: { AttributeName: "expiration", Enabled: true },
  });
});

test("no bucket is public, and each denies plain HTTP", () => {
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

test("object versions are kept as long as the table can be restored", () => {
  const [content] = Object.values(resources(data, "AWS::S3::Bucket")).filter(
    ({ Properties }) => Properties.VersioningConfiguration?.Status === "Enabled",
  );
  const [table] = Object.values(resources(data, "AWS::DynamoDB::Table"));
  const rules: { Prefix?: string; NoncurrentVersionExpiration?: { NoncurrentDays: number } }[] =
    content?.Properties.LifecycleConfiguration.Rules;
  expect(rules.find(({ Prefix }) => Prefix === undefined)?.NoncurrentVersionExpiration?.NoncurrentDays).toBe(
    table?.Properties.PointInTimeRecoverySpecification.RecoveryPeriodInDays,
  );
});

test("a restored table replaces the original wherever it is used, and the original is kept", () => {
  const name = "dreamcatcher-prod-restored";
  const streamArn = `arn:aws:dynamodb:eu-central-1:111122223333:table/${name}/stream/2026-03-01T00:00:00.000`;
  const restored = templatesOf("prod", { restoredTable: { name, streamArn } });
  expect(Object.keys(resources(restored.data, "AWS::DynamoDB::Table"))).toEqual(
    Object.keys(resources(data, "AWS::DynamoDB::Table")),
  );
  const functions = Object.values(resources(restored.service, "AWS::Lambda::Function"));
  const tables = functions.map(({ Properties }) => Properties.Environment?.Variables.TABLE_NAME);
  expect(new Set(tables.filter(Boolean))).toEqual(new Set([name]));
  const roles = JSON.stringify(resources(restored.service, "AWS::IAM::Role"));
  expect(roles).toContain(`:table/${name}`);
  expect(roles).not.toMatch(/TablesTable/);
  restored.service.hasResourceProperties("AWS::Lambda::EventSourceMapping", { EventSourceArn: streamArn });
  expect(JSON.stringify(resources(restored.observability, "AWS::CloudWatch::Alarm"))).toContain(name);
});

const expiring = (Prefix: string) => ({
  Prefix,
  ExpirationInDays: 7,
  NoncurrentVersionExpiration: { NoncurrentDays: 1 },
  Status: "Enabled",
});

test("uploads and chunks expire, new objects send events, and access is logged", () => {
  data.hasResourceProperties("AWS::S3::Bucket", {
    LifecycleConfiguration: {
      Rules: [
        expiring("uploads/"),
        expiring("chunks/"),
        { Prefix: "search/", NoncurrentVersionExpiration: { NoncurrentDays: 1 }, Status: "Enabled" },
        {
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
          NoncurrentVersionExpiration: { NoncurrentDays: 35 },
          ExpiredObjectDeleteMarker: true,
          Status: "Enabled",
        },
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

test("users sign in by email, without sending their password", () => {
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

test("the web app signs in by code, without a secret, and comes back to its own origin alone", () => {
  data.hasResourceProperties("AWS::Cognito::UserPoolClient", {
    AllowedOAuthFlows: ["code"],
    GenerateSecret: false,
    CallbackURLs: ["https://dreamcatcher.example/signed-in"],
    LogoutURLs: ["https://dreamcatcher.example/"],
    RefreshTokenRotation: { Feature: "ENABLED", RetryGracePeriodSeconds: 30 },
  });
});

test("programs on a person's machine sign in as the web app does, and come back to that machine", () => {
  const clients = Object.values(resources(data, "AWS::Cognito::UserPoolClient")).map(
    ({ Properties }) => Properties,
  );
  const CallbackURLs = [
    "http://127.0.0.1:17853/signed-in",
    "http://127.0.0.1:23917/signed-in",
    "http://127.0.0.1:29581/signed-in",
    "https://dreamcatcher.example/signed-in/code",
  ];
  const web = clients.find(({ LogoutURLs }) => LogoutURLs) ?? {};
  const { LogoutURLs: _, ...alike } = web;
  expect(clients).toContainEqual({ ...alike, CallbackURLs });
  const branded = Object.values(resources(data, "AWS::Cognito::ManagedLoginBranding"));
  expect(branded).toHaveLength(2);
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
