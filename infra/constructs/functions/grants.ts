import { Stack } from "aws-cdk-lib";
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

/** What a grant's first word stands for: the service, what exactly in it, and how a function learns its name. */
interface GrantTarget {
  service: "dynamodb" | "s3" | "events" | "sqs" | "states" | "secretsmanager" | "bedrock";
  arns: readonly string[];
  environment: Readonly<Record<string, string>>;
}

/** What the names in a `Grant` mean in one stack. A queue has a meaning where it is taken from, and nowhere else. */
export type GrantTargets = Readonly<Partial<Record<Resource, GrantTarget>>>;

/** What there is to grant, beside queues. */
interface GrantedResources {
  stage: Stage;
  tables: Tables;
  bucket: Bucket;
  bus: EventBus;
  cursorKeyArn: string;
  openAiKeyArn: string | undefined;
}

/** What grants mean to the functions of the stack that `scope` is in. */
export function grantTargetsOf(scope: Construct, granting: GrantedResources): GrantTargets {
  const { stage, tables, bucket, bus, cursorKeyArn, openAiKeyArn } = granting;
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
    implementations: prefixTarget("implementations"),
    bucket: { service: "s3", arns: [bucket.bucketArn], environment: bucketName },
    bus: {
      service: "events",
      arns: [bus.eventBusArn],
      environment: { EVENT_BUS_NAME: bus.eventBusName },
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
  };
}

function workflowTargets(arnOf: (name: WorkflowName) => string) {
  const targets = (Object.keys(workflows) as WorkflowName[]).map((workflow) => {
    const name = `${workflow}-workflow` as const;
    const arn = arnOf(workflow);
    const target: GrantTarget = {
      service: "states",
      // Starting names the state machine, stopping one of its executions.
      arns: [arn, `${arn.replace(":stateMachine:", ":execution:")}:*`],
      environment: { [variableOf(name, "ARN")]: arn },
    };
    return [name, target] as const;
  });
  return Object.fromEntries(targets) as Record<`${WorkflowName}-workflow`, GrantTarget>;
}

/** What to send to a queue is called by, and what it means to be let. */
export const queueTarget = (name: QueueName, { queueArn, queueUrl }: IQueue): [QueueName, GrantTarget] => [
  name,
  { service: "sqs", arns: [queueArn], environment: { [variableOf(name, "URL")]: queueUrl } },
];

/** `chunks-queue` and `URL` make `CHUNKS_QUEUE_URL`. */
const variableOf = (name: string, what: string) => `${name}-${what}`.toUpperCase().replaceAll("-", "_");

/** The model alone, or the inference profile and its model in each region that the profile sends requests to. */
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
  // A profile is called after its model, behind the part of the world it serves: `eu.`.
  const id = model.slice(model.indexOf(".") + 1);
  return [profile, ...profile_regions.map((region) => modelIn(region, id))];
}

/**
 * What the service asks of the key in the caller's name, by the action called. Actions that touch no
 * encrypted content ask nothing. A multipart upload decrypts the parts it puts together.
 */
const KEY_ACTIONS: Readonly<Record<string, readonly string[]>> = {
  "dynamodb:GetItem": ["kms:Decrypt"],
  "dynamodb:Query": ["kms:Decrypt"],
  "dynamodb:GetRecords": ["kms:Decrypt"],
  "dynamodb:ConditionCheckItem": ["kms:Decrypt"],
  "dynamodb:PutItem": ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"],
  "dynamodb:UpdateItem": ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"],
  "dynamodb:DeleteItem": ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"],
  "s3:GetObject": ["kms:Decrypt"],
  "s3:PutObject": ["kms:Decrypt", "kms:GenerateDataKey"],
};

/** One permission: actions of one service on things named exactly. */
export interface Permission {
  service: string;
  actions: readonly string[];
  arns: readonly string[];
}

/**
 * The permissions that grants stand for, one for each resource named, and the environment that goes with them. What
 * the stage does not have grants nothing.
 */
export function resolveGrants(grants: readonly Grant[], targets: GrantTargets) {
  const actions = new Map<Resource, string[]>();
  for (const grant of grants) {
    const [resource, action] = grant.split(":") as [Resource, string];
    actions.set(resource, [...(actions.get(resource) ?? []), action]);
  }
  const used = [...actions].map(([resource, actions]) => {
    const target = targets[resource];
    if (!target) throw new Error(`${actions} is granted on ${resource}, which the stack does not have`);
    return { ...target, actions };
  });
  const permissions: Permission[] = used
    .filter(({ arns }) => arns.length > 0)
    .map(({ service, arns, actions }) => ({ service, arns, actions }));
  const environment: Record<string, string> = Object.assign({}, ...used.map((use) => use.environment));
  return { permissions, environment };
}

/** The permissions as statements, with what they need of the key, each only by way of the service that asks. */
export function statementsFor(permissions: readonly Permission[], key: IKey): PolicyStatement[] {
  const { region, urlSuffix } = Stack.of(key);
  const asked = new Map<string, Set<string>>();
  for (const { service, actions } of permissions) {
    for (const action of actions.flatMap((action) => KEY_ACTIONS[`${service}:${action}`] ?? [])) {
      asked.set(service, (asked.get(service) ?? new Set()).add(action));
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
    ...[...asked].map(
      ([service, actions]) =>
        new PolicyStatement({
          actions: [...actions].sort(),
          resources: [key.keyArn],
          conditions: { StringEquals: { "kms:ViaService": `${service}.${region}.${urlSuffix}` } },
        }),
    ),
  ];
}
