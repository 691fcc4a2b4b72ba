import { Stack } from "aws-cdk-lib";
import type { UserPool } from "aws-cdk-lib/aws-cognito";
import type { EventBus } from "aws-cdk-lib/aws-events";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { BedrockSettings } from "#shared/planning/models/settings.ts";
import type { Grant } from "../../../functions/manifest/grant.ts";
import type { QueueName } from "../../../functions/manifest/queue-names.ts";
import { workflows } from "../../../functions/manifest/workflows/index.ts";
import type { WorkflowName } from "../../../functions/manifest/workflows/names.ts";
import { workflowArn } from "../../names.ts";
import type { Stage } from "../../stages/stages.ts";
import type { Tables } from "../data/tables.ts";

type Resource = Grant extends `${infer Name}:${string}` ? Name : never;

/** What the resource of a grant resolves to: its service, its ARNs, and the variables that name it. */
export interface GrantTarget {
  service:
    | "dynamodb"
    | "s3"
    | "events"
    | "sqs"
    | "states"
    | "secretsmanager"
    | "bedrock"
    | "execute-api"
    | "cognito-idp"
    | "kms";
  arns: readonly string[];
  environment: Readonly<Record<string, string>>;
}

/** The grant targets of a stack by resource name. A queue is in the stack of its consuming function. */
export type GrantTargets = Readonly<Partial<Record<Resource, GrantTarget>>>;

/** The resources that grants refer to, except queues. */
interface GrantedResources {
  stage: Stage;
  tables: Tables;
  bucket: Bucket;
  bus: EventBus;
  pool: UserPool;
  cursorKeyArn: string;
  openAiKeyArn: string | undefined;
  originSecretArn: string | undefined;
  /** The key that secrets of owners are encrypted with. */
  key: IKey;
}

/** The grant targets for functions in the stack of `scope`. */
export function grantTargetsOf(scope: Construct, granting: GrantedResources): GrantTargets {
  const { stage, tables, bucket, bus, pool, cursorKeyArn, openAiKeyArn, originSecretArn, key } = granting;
  const { table, indexNames } = tables;
  const tableName = { TABLE_NAME: table.tableName };
  const bucketName = { CONTENT_BUCKET_NAME: bucket.bucketName };
  const prefixTarget = (prefix: string): GrantTarget => ({
    service: "s3",
    arns: [bucket.arnForObjects(`${prefix}/*`)],
    environment: bucketName,
  });
  return {
    table: { service: "dynamodb", arns: [table.tableArn], environment: tableName },
    indexes: {
      service: "dynamodb",
      arns: indexNames.map((name) => `${table.tableArn}/index/${name}`),
      environment: tableName,
    },
    uploads: prefixTarget("uploads"),
    chunks: prefixTarget("chunks"),
    transcripts: prefixTarget("transcripts"),
    fragments: prefixTarget("fragments"),
    documents: prefixTarget("documents"),
    implementations: prefixTarget("implementations"),
    workflows: prefixTarget("workflows"),
    search: prefixTarget("search"),
    bucket: { service: "s3", arns: [bucket.bucketArn], environment: bucketName },
    bus: {
      service: "events",
      arns: [bus.eventBusArn],
      environment: { EVENT_BUS_NAME: bus.eventBusName },
    },
    "owner-secrets": {
      service: "kms",
      arns: [key.keyArn],
      environment: { OWNER_SECRETS_KEY_ARN: key.keyArn },
    },
    users: {
      service: "cognito-idp",
      arns: [pool.userPoolArn],
      environment: { USER_POOL_ID: pool.userPoolId },
    },
    ...workflowTargets((name) => workflowArn(scope, stage, name)),
    "bedrock-model": {
      service: "bedrock",
      arns: stage.models.bedrock ? modelArns(stage.models.bedrock, Stack.of(scope)) : [],
      environment: stage.models.bedrock ? { BEDROCK_PLANNER: JSON.stringify(stage.models.bedrock) } : {},
    },
    "openai-key": {
      service: "secretsmanager",
      arns: openAiKeyArn ? [openAiKeyArn] : [],
      environment: openAiKeyArn
        ? { OPENAI_PLANNER: Stack.of(scope).toJsonString({ ...stage.models.openai, key_arn: openAiKeyArn }) }
        : {},
    },
    "cursor-key": {
      service: "secretsmanager",
      arns: [cursorKeyArn],
      environment: { CURSOR_KEY_ARN: cursorKeyArn },
    },
    ...originSecretTarget(originSecretArn),
  };
}

/** The grant target of the secret that CloudFront sends; it grants nothing where the stage has none. */
export const originSecretTarget = (arn: string | undefined) =>
  ({
    "origin-secret": {
      service: "secretsmanager" as const,
      arns: arn ? [arn] : [],
      environment: arn ? { ORIGIN_SECRET_ARN: arn } : {},
    },
  }) satisfies GrantTargets;

function workflowTargets(arnOf: (name: WorkflowName) => string) {
  const targets = (Object.keys(workflows) as WorkflowName[]).map((workflow) => {
    const name = `${workflow}-workflow` as const;
    const arn = arnOf(workflow);
    const target: GrantTarget = {
      service: "states",
      // StartExecution and those of tokens name the state machine, StopExecution one of its executions.
      arns: [arn, `${arn.replace(":stateMachine:", ":execution:")}:*`],
      environment: { [variableOf(name, "ARN")]: arn },
    };
    return [name, target] as const;
  });
  return Object.fromEntries(targets) as Record<`${WorkflowName}-workflow`, GrantTarget>;
}

/** The grant target for sending messages to a queue, as an entry of `GrantTargets`. */
export const queueTarget = (name: QueueName, { queueArn, queueUrl }: IQueue): [QueueName, GrantTarget] => [
  name,
  { service: "sqs", arns: [queueArn], environment: { [variableOf(name, "URL")]: queueUrl } },
];

/** `chunks-queue` and `URL` make `CHUNKS_QUEUE_URL`. */
const variableOf = (name: string, what: string) => `${name}-${what}`.toUpperCase().replaceAll("-", "_");

/** The model's ARN, or those of the inference profile and of its model in each region it routes to. */
function modelArns({ model, profile_regions }: BedrockSettings, scope: Stack): string[] {
  const modelIn = (region: string, id: string) =>
    scope.formatArn({
      service: "bedrock",
      region,
      account: "",
      resource: "foundation-model",
      resourceName: id,
    });
  if (!profile_regions) return [modelIn(scope.region, model)];
  const profile = scope.formatArn({ service: "bedrock", resource: "inference-profile", resourceName: model });
  // A profile's name is its model's with a geographic prefix, such as `eu.`.
  const id = model.slice(model.indexOf(".") + 1);
  return [profile, ...profile_regions.map((region) => modelIn(region, id))];
}

/**
 * The KMS actions that a service performs with the caller's permissions, by the action called. Actions
 * missing here touch no encrypted content. `s3:PutObject` includes Decrypt, for multipart uploads.
 */
const KEY_ACTIONS: Readonly<Record<string, readonly string[]>> = {
  "dynamodb:GetItem": ["kms:Decrypt"],
  "dynamodb:BatchGetItem": ["kms:Decrypt"],
  "dynamodb:Query": ["kms:Decrypt"],
  "dynamodb:GetRecords": ["kms:Decrypt"],
  "dynamodb:ConditionCheckItem": ["kms:Decrypt"],
  "dynamodb:PutItem": ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"],
  "dynamodb:UpdateItem": ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"],
  "dynamodb:DeleteItem": ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"],
  "s3:GetObject": ["kms:Decrypt"],
  "s3:PutObject": ["kms:Decrypt", "kms:GenerateDataKey"],
};

/** Actions of one service on the resources with these ARNs. */
export interface Permission {
  service: string;
  actions: readonly string[];
  arns: readonly string[];
}

/**
 * The permissions of grants, one for each resource, and the environment variables that name the resources. A
 * resource without ARNs, such as a model that the stage does not have, adds no permission.
 *
 * @throws {Error} when a resource is not one of the stack's targets
 */
export function resolveGrants(grants: readonly Grant[], targets: GrantTargets) {
  const actions = new Map<Resource, string[]>();
  for (const grant of grants) {
    const [resource, action] = grant.split(":") as [Resource, string];
    actions.set(resource, [...(actions.get(resource) ?? []), action]);
  }
  const resolved = [...actions].map(([resource, actions]) => {
    const target = targets[resource];
    if (!target) throw new Error(`${actions} is granted on ${resource}, which the stack does not have`);
    return { ...target, actions };
  });
  const permissions: Permission[] = resolved
    .filter(({ arns }) => arns.length > 0)
    .map(({ service, arns, actions }) => ({ service, arns, actions }));
  const environment: Record<string, string> = Object.assign(
    {},
    ...resolved.map((target) => target.environment),
  );
  return { permissions, environment };
}

/** The permissions as policy statements, with the KMS actions they need, each by way of its service alone. */
export function statementsFor(permissions: readonly Permission[], key: IKey): PolicyStatement[] {
  const { region, urlSuffix } = Stack.of(key);
  const keyActions = new Map<string, Set<string>>();
  for (const { service, actions } of permissions) {
    for (const action of actions.flatMap((action) => KEY_ACTIONS[`${service}:${action}`] ?? [])) {
      keyActions.set(service, (keyActions.get(service) ?? new Set()).add(action));
    }
  }
  return [
    ...permissions.map(
      ({ service, actions, arns }) =>
        new PolicyStatement({
          actions: actions.map((action) => `${service}:${action}`),
          resources: [...arns],
        }),
    ),
    ...[...keyActions].map(
      ([service, actions]) =>
        new PolicyStatement({
          actions: [...actions].sort(),
          resources: [key.keyArn],
          conditions: { StringEquals: { "kms:ViaService": `${service}.${region}.${urlSuffix}` } },
        }),
    ),
  ];
}
