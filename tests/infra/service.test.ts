import { takesIdempotencyKey } from "@dreamcatcher/contracts/endpoint";
import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import { TIERS } from "@dreamcatcher/contracts/quotas";
import { Match, Template } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { shadowedRoutes } from "#shared/platform/routing.ts";
import { endpointDeployments } from "../../functions/manifest/endpoints.ts";
import { gatewayFunctions } from "../../functions/manifest/gateway-functions.ts";
import type { Grant } from "../../functions/manifest/grant.ts";
import { QUEUES } from "../../functions/manifest/queue-names.ts";
import { realtimeFunctions } from "../../functions/manifest/realtime.ts";
import { subscriptions } from "../../functions/manifest/subscriptions.ts";
import { workflows } from "../../functions/manifest/workflows/index.ts";
import { functionsOf } from "../../functions/manifest/workflows/workflow.ts";
import { deployedEndpoints } from "../../infra/ideas.ts";
import { appOf, type Resource, resources, templatesOf, text } from "./synthesized.ts";

const { service } = templatesOf("prod");

interface Statement {
  Effect: "Allow" | "Deny";
  Action: string | string[];
  Resource: unknown;
  Condition?: unknown;
}

const list = <Item>(value: Item | Item[]): Item[] => (Array.isArray(value) ? value : [value]);

/** The functions of a template by their names in the manifest, with the statements of their roles. */
function deployedFunctions(template: Template) {
  const roles = resources(template, "AWS::IAM::Role");
  return new Map(
    Object.values(resources(template, "AWS::Lambda::Function")).map((lambda) => {
      const role = roles[lambda.Properties.Role["Fn::GetAtt"][0]] as Resource;
      const statements: Statement[] = role.Properties.Policies.flatMap(
        ({ PolicyDocument }: { PolicyDocument: { Statement: Statement[] } }) => PolicyDocument.Statement,
      );
      return [lambda.Properties.Description as string, { lambda, role, statements }] as const;
    }),
  );
}

const functions = deployedFunctions(service);
function functionNamed(name: string) {
  const found = functions.get(name);
  if (!found) throw new Error(`no function is called ${name}`);
  return found;
}

/** The actions of a function's role, except those of the KMS key and those that every function has. */
const actionsOf = (name: string) =>
  functionNamed(name)
    .statements.flatMap(({ Action }) => list(Action))
    .filter((action) => !/^(logs|xray|kms):/.test(action))
    .sort();

const services: Readonly<Record<string, string>> = {
  table: "dynamodb",
  indexes: "dynamodb",
  bus: "events",
  ...Object.fromEntries(QUEUES.map((name) => [name, "sqs"])),
  "owner-secrets": "kms",
  connections: "execute-api",
  closing: "execute-api",
  "cursor-key": "secretsmanager",
  users: "cognito-idp",
  "origin-secret": "secretsmanager",
  ...Object.fromEntries(Object.keys(workflows).map((name) => [`${name}-workflow`, "states"])),
};

/** Actions of the KMS key are apart, see `actionsOf`. */
function actionsIn(grants: readonly Grant[]): string[] {
  return grants
    .map((grant) => {
      const [resource = "", action] = grant.split(":");
      return `${services[resource] ?? "s3"}:${action}`;
    })
    .filter((action) => !action.startsWith("kms:"));
}

const IDEMPOTENCY = ["GetItem", "PutItem", "UpdateItem", "DeleteItem"].map((action) => `dynamodb:${action}`);

/** These grant nothing on a stage without models; planner-settings.test.ts tests stages with models. */
const MODEL_GRANT = /^(bedrock-model|openai-key):/;

/** On AWS, the sandbox is a task and no function. */
const stepsOnAws = functionsOf(Object.values(workflows)).filter(({ task }) => task === undefined);

/** Whether a function has a variable with the key of its owners' secrets. */
const keepsSecrets = ({ Properties }: Resource): boolean =>
  "OWNER_SECRETS_KEY_ARN" in Properties.Environment.Variables;

const unique = (values: readonly string[]) => [...new Set(values)].sort();

describe("roles", () => {
  test.each(endpoints)("$name has the permissions of the manifest", (endpoint) => {
    const { uses } = endpointDeployments[endpoint.name];
    expect(unique(actionsOf(endpoint.name))).toEqual(
      unique([...actionsIn(uses), ...(takesIdempotencyKey(endpoint) ? IDEMPOTENCY : [])]),
    );
  });

  test.each(subscriptions)(
    "$name has the permissions of the manifest and of its trigger",
    ({ name, uses, trigger }) => {
      const reading =
        trigger.kind === "stream"
          ? [
              "dynamodb:DescribeStream",
              "dynamodb:GetRecords",
              "dynamodb:GetShardIterator",
              "dynamodb:ListStreams",
              "sqs:SendMessage",
            ]
          : [
              "sqs:ChangeMessageVisibility",
              "sqs:DeleteMessage",
              "sqs:GetQueueAttributes",
              "sqs:ReceiveMessage",
            ];
      expect(unique(actionsOf(name))).toEqual(unique([...actionsIn(uses), ...reading]));
    },
  );

  test.each(stepsOnAws)("$name has the permissions of the manifest", ({ name, uses }) => {
    const granted = uses.filter((grant) => !MODEL_GRANT.test(grant));
    expect(unique(actionsOf(name))).toEqual(unique(actionsIn(granted)));
  });

  test.each(Object.entries(realtimeFunctions))("%s has the permissions of the manifest", (name, { uses }) => {
    expect(unique(actionsOf(name))).toEqual(unique(actionsIn(uses)));
  });

  test.each(Object.entries(gatewayFunctions))("%s has the permissions of the manifest", (name, { uses }) => {
    expect(unique(actionsOf(name))).toEqual(unique(actionsIn(uses)));
  });

  test("only tracing is allowed on all resources, and no action has a wildcard", () => {
    for (const { statements, role } of functions.values()) {
      expect(role.Properties.ManagedPolicyArns).toBeUndefined();
      for (const { Action, Resource } of statements) {
        for (const action of list(Action)) {
          expect(action).not.toContain("*");
          if (list(Resource).includes("*")) expect(action).toMatch(/^xray:Put/);
        }
      }
    }
  });

  test("objects are accessible only under their prefixes", () => {
    for (const { statements } of functions.values()) {
      for (const { Action, Resource } of statements) {
        if (!list(Action).some((action) => /^s3:(Get|Put|Delete)Object$/.test(action))) continue;
        for (const resource of list(Resource)) {
          expect(JSON.stringify(resource)).toMatch(
            /\/(uploads|chunks|transcripts|fragments|documents|implementations|workflows|search)\/\*"/,
          );
        }
      }
    }
  });

  test("functions that keep shards of search indexes have room for them", () => {
    const sizes = ["search", "list-dreams", "list-brand-dreams", "index-dreams"].map(
      (name) => functions.get(name)?.lambda.Properties.EphemeralStorage.Size,
    );
    // The indexer keeps copies of the shards that it changes, too.
    expect(sizes).toEqual([2_048, 2_048, 2_048, 6_144]);
  });

  test("the KMS key is usable only through the services that store the data", () => {
    for (const { statements, lambda } of functions.values()) {
      for (const { Action, Condition } of statements) {
        const ofKey = list(Action).filter((action) => action.startsWith("kms:"));
        // A function that keeps secrets of owners encrypts or decrypts them itself.
        const isOfSecrets = ofKey.length === 1 && Condition === undefined;
        if (ofKey.length === 0 || (isOfSecrets && keepsSecrets(lambda))) continue;
        expect(JSON.stringify(Condition)).toMatch(/"kms:ViaService":.*(dynamodb|s3)\./);
      }
    }
  });

  test("a function writes to its own log group", () => {
    for (const { lambda, statements } of functions.values()) {
      const logGroup = lambda.Properties.LoggingConfig.LogGroup.Ref;
      const logging = statements.filter(({ Action }) =>
        list(Action).some((action) => action.startsWith("logs:")),
      );
      expect(logging.map(({ Resource }) => Resource)).toEqual([{ "Fn::GetAtt": [logGroup, "Arn"] }]);
    }
  });

  test("no two functions share a role", () => {
    const roles = [...functions.values()].map(({ lambda }) => lambda.Properties.Role["Fn::GetAtt"][0]);
    expect(new Set(roles).size).toBe(functions.size);
  });
});

describe("functions", () => {
  test("each entry of the manifest is a function, and there are no others", () => {
    const names = [...endpoints, ...subscriptions, ...stepsOnAws].map(({ name }) => name);
    expect([...functions.keys()].sort()).toEqual(
      [...names, ...Object.keys(realtimeFunctions), "authorize", "not-found"].sort(),
    );
  });

  test("run on Node.js 24 on ARM, with tracing", () => {
    for (const { lambda } of functions.values()) {
      expect(lambda.Properties).toMatchObject({
        Runtime: "nodejs24.x",
        Architectures: ["arm64"],
        Handler: "index.handler",
        TracingConfig: { Mode: "Active" },
      });
    }
  });

  test("have the stage and the names of their resources in their environment", () => {
    const variables = (name: string) => functionNamed(name).lambda.Properties.Environment.Variables;
    // These do not log.
    const silent = /^(authorize|(authorize|close)-connection|receive-message|not-found)$/;
    for (const name of [...functions.keys()].filter((name) => !silent.test(name))) {
      expect(variables(name)).toMatchObject({ STAGE: "prod", POWERTOOLS_SERVICE_NAME: "dreamcatcher" });
    }
    expect(Object.keys(variables("create-dream"))).toEqual(
      expect.arrayContaining(["TABLE_NAME", "IDEMPOTENCY_TABLE_NAME"]),
    );
    expect(Object.keys(variables("split-import"))).toEqual(
      expect.arrayContaining(["TABLE_NAME", "CONTENT_BUCKET_NAME", "CHUNKS_QUEUE_URL"]),
    );
    expect(variables("get-health")).not.toHaveProperty("TABLE_NAME");
    expect(JSON.stringify(variables("authorize").TOKEN_ISSUERS)).toContain("/.well-known/jwks.json");
  });
});

test("each function has the quotas that it counts against or shows, of every tier, and no others", () => {
  for (const { name, quotas } of [...deployedEndpoints, ...subscriptions]) {
    const { TIER_QUOTAS } = functionNamed(name).lambda.Properties.Environment.Variables;
    const known = TIER_QUOTAS && JSON.parse(TIER_QUOTAS);
    expect([name, known && Object.keys(known)]).toEqual([name, quotas && TIERS]);
    for (const tier of quotas ? TIERS : []) expect(Object.keys(known[tier])).toEqual(quotas);
  }
});

describe("routes", () => {
  /** Those of the HTTP API: live.test.ts tests the WebSocket API. */
  const ofHttp = (type: string) =>
    Object.values(resources(service, type))
      .map(({ Properties }) => Properties)
      .filter(
        ({ ApiId }) =>
          resources(service, "AWS::ApiGatewayV2::Api")[ApiId.Ref]?.Properties.ProtocolType === "HTTP",
      );
  const routes = ofHttp("AWS::ApiGatewayV2::Route");

  test("each endpoint has a route, with the authorizer unless it is open", () => {
    expect(routes).toHaveLength(endpoints.length + shadowedRoutes(endpoints).length + 1);
    for (const { method, path, scopes } of endpoints) {
      const route = routes.find(({ RouteKey }) => RouteKey === `${method} ${path}`);
      expect(route?.AuthorizationType).toBe(scopes === "open" ? "NONE" : "CUSTOM");
      if (scopes !== "open") expect(route?.AuthorizerId).toBeDefined();
    }
  });

  test("a route that does not exist needs no token", () => {
    const route = routes.find(({ RouteKey }) => RouteKey === "$default");
    expect(route).toMatchObject({ AuthorizationType: "NONE" });
    const notADream = routes.find(({ RouteKey }) => RouteKey === "GET /api/v1/dreams/import");
    expect(notADream).toMatchObject({ AuthorizationType: "NONE", Target: route?.Target });
  });

  test("API Gateway may invoke each function for the function's own paths alone", () => {
    const permissions = Object.values(resources(service, "AWS::Lambda::Permission")).filter(
      ({ Properties }) =>
        !text(Properties.SourceArn).includes("/authorizers/") && !/\$\w+$/.test(text(Properties.SourceArn)),
    );
    expect(permissions).toHaveLength(routes.length);
    const lambdas = resources(service, "AWS::Lambda::Function");
    for (const { Properties } of permissions) {
      const name = lambdas[Properties.FunctionName["Fn::GetAtt"][0]]?.Properties.Description;
      const paths = endpoints.filter((endpoint) => endpoint.name === name).map(({ path }) => path);
      const notFoundPaths = ["", ...shadowedRoutes(endpoints).map(({ path }) => path)];
      const path = text(Properties.SourceArn).split("/*/*")[1];
      expect(name === "not-found" ? notFoundPaths : paths).toContain(path);
    }
  });

  test("the authorizer is invoked for each request, with or without a token", () => {
    service.hasResourceProperties("AWS::ApiGatewayV2::Authorizer", {
      AuthorizerType: "REQUEST",
      AuthorizerPayloadFormatVersion: "2.0",
      EnableSimpleResponses: true,
      AuthorizerResultTtlInSeconds: 0,
      IdentitySource: [],
    });
  });

  test("requests are throttled and logged, without their content", () => {
    const [stage] = ofHttp("AWS::ApiGatewayV2::Stage");
    expect(stage?.DefaultRouteSettings).toEqual({
      ThrottlingRateLimit: 500,
      ThrottlingBurstLimit: 1000,
    });
    const line = JSON.parse(stage?.AccessLogSettings.Format);
    expect(line).toMatchObject({
      request_id: "$context.requestId",
      status: "$context.status",
      source_ip: "$context.identity.sourceIp",
    });
  });

  test("routes that a used-up quota ends have lower throttles, and exist before the stage names them", () => {
    const [stage] = ofHttp("AWS::ApiGatewayV2::Stage");
    const making = endpoints
      .filter(({ problems }) => problems.includes("quota-used-up"))
      .map(({ method, path }) => `${method} ${path}`);
    expect(making).toContain("POST /api/v1/conversations/capture");
    expect(making).not.toContain("POST /api/v1/sync");
    expect(stage?.RouteSettings).toEqual(
      Object.fromEntries(making.map((key) => [key, { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 }])),
    );
    const { front } = appOf("prod");
    const before = front.dependencies
      .map((stack) => Template.fromStack(stack))
      .flatMap((template) => Object.values(resources(template, "AWS::ApiGatewayV2::Route")))
      .map(({ Properties }) => Properties.RouteKey);
    expect(before).toEqual(expect.arrayContaining(making));
  });

  test("browsers may send requests from the web app alone, which is of the API's own origin", () => {
    const [api] = ofHttp("AWS::ApiGatewayV2::Route").map(
      ({ ApiId }) => resources(service, "AWS::ApiGatewayV2::Api")[ApiId.Ref],
    );
    expect(api?.Properties).not.toHaveProperty("CorsConfiguration");
  });

  test("a stage may name other origins that browsers send requests from", () => {
    const { service } = templatesOf("prod", { corsOrigins: ["https://notes.example"] });
    service.hasResourceProperties("AWS::ApiGatewayV2::Api", {
      CorsConfiguration: {
        AllowOrigins: ["https://notes.example"],
        AllowHeaders: Match.arrayWith(["authorization", "idempotency-key", "if-match"]),
        ExposeHeaders: Match.arrayWith(["etag", "location"]),
      },
    });
  });
});

describe("queues", () => {
  const queues = Object.entries(resources(service, "AWS::SQS::Queue"));
  const isDeadLetterQueue = ([id]: [string, Resource]) => /dead-?letters|undelivered/i.test(id);
  const ordered = subscriptions.filter(({ trigger }) => trigger.kind === "events" && trigger.ordered);
  const fifo = subscriptions.filter(({ trigger }) => "ordered" in trigger && trigger.ordered);

  test("a message that fails too often moves to a dead-letter queue, which keeps it for two weeks", () => {
    const work = queues.filter((queue) => !isDeadLetterQueue(queue));
    expect(work).toHaveLength(subscriptions.filter(({ trigger }) => trigger.kind !== "stream").length);
    for (const [id, { Properties }] of work) {
      const target = Properties.RedrivePolicy.deadLetterTargetArn["Fn::GetAtt"][0];
      expect(queues.filter(isDeadLetterQueue).map(([id]) => id)).toContain(target);
      const reader = subscriptions.find(
        ({ name, trigger }) =>
          trigger.kind !== "stream" && mappingOf(name).EventSourceArn["Fn::GetAtt"][0] === id,
      );
      expect(Properties.RedrivePolicy.maxReceiveCount).toBe(reader?.deliveries);
    }
    for (const [, { Properties }] of queues)
      expect(Properties.MessageRetentionPeriod).toBe(14 * 24 * 60 * 60);
  });

  test("queues and dead-letter queues have their functions' names", () => {
    const names = queues.map(([, { Properties }]) => Properties.QueueName);
    const worked = subscriptions.filter(({ trigger }) => trigger.kind !== "stream");
    const suffix = (each: (typeof subscriptions)[number]) => (fifo.includes(each) ? ".fifo" : "");
    expect(names.sort()).toEqual(
      [
        ...worked.map((each) => each.name + suffix(each)),
        ...subscriptions.map((each) => `${each.name}-dead-letters${suffix(each)}`),
        ...ordered.map(({ name }) => `${name}-undelivered`),
      ]
        .map((name) => `dreamcatcher-prod-${name}`)
        .sort(),
    );
  });

  test("ordered events come from a FIFO queue with a message group for each owner", () => {
    expect(ordered.length).toBeGreaterThan(0);
    const rules = Object.values(resources(service, "AWS::Events::Rule"));
    for (const { name } of ordered) {
      const id = mappingOf(name).EventSourceArn["Fn::GetAtt"][0];
      const named = Object.fromEntries(queues);
      expect(named[id]?.Properties).toMatchObject({
        FifoQueue: true,
        ContentBasedDeduplication: true,
        DeduplicationScope: "messageGroup",
        FifoThroughputLimit: "perMessageGroupId",
      });
      const deadLetters = named[id]?.Properties.RedrivePolicy.deadLetterTargetArn["Fn::GetAtt"][0];
      expect(named[deadLetters]?.Properties.FifoQueue).toBe(true);
      const [target] = rules
        .flatMap(({ Properties }) => Properties.Targets)
        .filter(({ Arn }) => Arn["Fn::GetAtt"][0] === id);
      expect(target.SqsParameters).toEqual({ MessageGroupId: "$.detail.metadata.owner_id" });
      // The bus accepts no FIFO queue there.
      const undelivered = named[target.DeadLetterConfig.Arn["Fn::GetAtt"][0]];
      expect(undelivered?.Properties).not.toHaveProperty("FifoQueue");
      service.hasResourceProperties("AWS::CloudWatch::Alarm", {
        AlarmDescription: Match.stringLikeRegexp(`Events did not reach the queue of ${name}`),
      });
      // Lambda takes at most ten messages of a FIFO queue, and does not wait for more.
      expect(mappingOf(name).BatchSize).toBeLessThanOrEqual(10);
      expect(mappingOf(name)).not.toHaveProperty("MaximumBatchingWindowInSeconds");
    }
    const grouped = rules
      .flatMap(({ Properties }) => Properties.Targets)
      .filter((each) => each.SqsParameters);
    expect(grouped).toHaveLength(ordered.length);
  });

  test("the indexer receives changes of dreams, and requests to look after an index", () => {
    service.hasResourceProperties("AWS::Events::Rule", {
      EventPattern: {
        source: ["dreamcatcher", "dreamcatcher.search"],
        "detail-type": Match.arrayWith(["ConversationCaptured", "DreamDeleted", "IndexRequested"]),
      },
    });
  });

  test("the visibility timeout is the function's timeout", () => {
    for (const { name, timeout, trigger } of subscriptions) {
      if (trigger.kind === "stream") continue;
      const mapping = mappingOf(name);
      const queue = resources(service, "AWS::SQS::Queue")[mapping.EventSourceArn["Fn::GetAtt"][0]];
      expect(queue?.Properties.VisibilityTimeout).toBe(timeout);
    }
  });

  test("a function has its queue, visibility timeout and maximum of deliveries in its environment", () => {
    for (const { name, trigger, deliveries } of subscriptions) {
      if (trigger.kind === "stream") continue;
      const queue = mappingOf(name).EventSourceArn["Fn::GetAtt"][0];
      const { lambda, statements } = functionNamed(name);
      expect(lambda.Properties.Environment.Variables).toMatchObject({
        JOBS_QUEUE_URL: { Ref: queue },
        VISIBILITY_TIMEOUT_SECONDS: "30",
        MAX_RECEIVE_COUNT: String(deliveries),
      });
      expect(statements).toContainEqual(
        expect.objectContaining({
          Action: expect.arrayContaining(["sqs:ChangeMessageVisibility"]),
          Resource: { "Fn::GetAtt": [queue, "Arn"] },
        }),
      );
    }
  });

  test("each is encrypted and denies plain HTTP", () => {
    const policies = Object.values(resources(service, "AWS::SQS::QueuePolicy"));
    for (const [id, { Properties }] of queues) {
      expect(Properties.SqsManagedSseEnabled).toBe(true);
      const statements: Statement[] = policies
        .filter((policy) => policy.Properties.Queues.some(({ Ref }: { Ref: string }) => Ref === id))
        .flatMap((policy) => policy.Properties.PolicyDocument.Statement);
      expect(statements).toContainEqual(
        expect.objectContaining({
          Effect: "Deny",
          Action: "sqs:*",
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        }),
      );
    }
  });
});

function mappingOf(name: string) {
  const [id] = Object.entries(resources(service, "AWS::Lambda::Function")).find(
    ([, { Properties }]) => Properties.Description === name,
  ) ?? [""];
  const mapping = Object.values(resources(service, "AWS::Lambda::EventSourceMapping")).find(
    ({ Properties }) => Properties.FunctionName.Ref === id,
  );
  if (!mapping) throw new Error(`${name} has no event source mapping`);
  return mapping.Properties;
}

describe("triggers", () => {
  test("the relay reads events of the table's stream, retries for a day, and then dead-letters them", () => {
    expect(mappingOf("relay-outbox")).toMatchObject({
      BatchSize: 100,
      ParallelizationFactor: 10,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: -1,
      MaximumRecordAgeInSeconds: 24 * 60 * 60,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      StartingPosition: "TRIM_HORIZON",
    });
    expect(JSON.parse(mappingOf("relay-outbox").FilterCriteria.Filters[0].Pattern)).toEqual({
      eventName: ["INSERT"],
      dynamodb: { Keys: { sk: { S: [{ prefix: "EVENT#" }] } } },
    });
    expect(mappingOf("relay-outbox").DestinationConfig.OnFailure.Destination).toBeDefined();
  });

  test("tags are counted for every change of a dream, one at a time in each shard", () => {
    expect(mappingOf("count-tags")).toMatchObject({
      ParallelizationFactor: 1,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      EventSourceArn: mappingOf("relay-outbox").EventSourceArn,
    });
    expect(JSON.parse(mappingOf("count-tags").FilterCriteria.Filters[0].Pattern)).toEqual({
      eventName: ["INSERT", "MODIFY", "REMOVE"],
      dynamodb: { Keys: { sk: { S: ["DREAM"] } } },
    });
  });

  test("functions consume queues with the concurrency of the manifest", () => {
    for (const { name, concurrency, batch_size, trigger } of subscriptions) {
      if (trigger.kind === "stream") continue;
      expect(mappingOf(name)).toMatchObject({
        BatchSize: batch_size,
        ScalingConfig: { MaximumConcurrency: concurrency },
        FunctionResponseTypes: ["ReportBatchItemFailures"],
      });
    }
  });

  test.each(["uploads/", "implementations/"])(
    "an object created under %s sends a message to a queue",
    (prefix) => {
      service.hasResourceProperties("AWS::Events::Rule", {
        EventPattern: {
          source: ["aws.s3"],
          "detail-type": ["Object Created"],
          detail: Match.objectLike({ object: { key: [{ prefix }] } }),
        },
        Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
      });
    },
  );

  test("a DreamDeleted event is delivered to two unordered queues, one with a delay of 15 minutes", () => {
    const rules = Object.values(resources(service, "AWS::Events::Rule")).filter(
      ({ Properties }) =>
        JSON.stringify(Properties.EventPattern).includes("DreamDeleted") &&
        !Properties.Targets[0].SqsParameters,
    );
    const queues = resources(service, "AWS::SQS::Queue");
    const delays = rules.map(
      ({ Properties }) => queues[Properties.Targets[0].Arn["Fn::GetAtt"][0]]?.Properties.DelaySeconds,
    );
    expect(delays.sort()).toEqual([900, undefined]);
    service.hasResourceProperties("AWS::Events::Rule", {
      EventBusName: Match.anyValue(),
      EventPattern: { source: ["dreamcatcher"], "detail-type": ["DreamDeleted"] },
    });
  });
});
