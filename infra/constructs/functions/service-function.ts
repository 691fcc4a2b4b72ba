import type { QuotaName } from "@dreamcatcher/contracts/quotas";
import { Duration, RemovalPolicy, Size } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { Grant } from "../../../functions/manifest/grant.ts";
import type { FunctionCode } from "../../functions.ts";
import { logGroupOf } from "../../names.ts";
import { plannersOf } from "../../stages/planner-settings.ts";
import type { Stage } from "../../stages/stages.ts";
import { type GrantTargets, type Permission, resolveGrants, statementsFor } from "./grants.ts";

/** The properties that every function of a stack shares. */
export interface SharedFunctionProps {
  stage: Stage;
  code: FunctionCode;
  key: IKey;
  grantTargets: GrantTargets;
  /** Variables for those functions that read them. */
  environment?: Readonly<Record<string, string>>;
}

/**
 * `timeout` in seconds, `memory` and `storage` in MB; `permissions` are what the trigger needs in addition to
 * `uses`.
 */
export interface ServiceFunctionProps {
  shared: SharedFunctionProps;
  timeout: number;
  memory: number;
  storage?: number | undefined;
  uses: readonly Grant[];
  /** The quotas that the function counts against. */
  quotas?: readonly QuotaName[] | undefined;
  permissions?: readonly Permission[];
  environment?: Readonly<Record<string, string>>;
  /** How many instances may run at once; without it, the account's concurrency limit. */
  reservedConcurrency?: number;
}

/**
 * A bundled Lambda function with its own log group and role. The role has only these permissions,
 * and the environment has those of the available variables that the code reads.
 */
export class ServiceFunction extends Construct {
  readonly lambda: LambdaFunction;

  /** @param name the function's name in the manifest, and the construct's id */
  constructor(scope: Construct, name: string, props: ServiceFunctionProps) {
    super(scope, name);
    const { stage, code, key, grantTargets } = props.shared;
    const { environment: ofStack } = props.shared;
    const { permissions, environment } = resolveGrants(props.uses, grantTargets);
    const available = {
      ...settingsOf(stage, props.quotas),
      ...ofStack,
      ...environment,
      ...props.environment,
    };
    const logGroup = new LogGroup(this, "Logs", {
      logGroupName: logGroupOf(stage, name),
      retention: stage.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const statements = [
      new PolicyStatement({
        actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
        resources: [logGroup.logGroupArn],
      }),
      ...statementsFor([...permissions, ...(props.permissions ?? [])], key),
      tracingStatement(),
    ];
    const role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      inlinePolicies: { Uses: new PolicyDocument({ statements }) },
    });
    this.lambda = new LambdaFunction(this, "Function", {
      description: name,
      code: Code.fromAsset(code.folder(name), { exclude: stage.sourceMaps ? [] : ["*.map"] }),
      handler: "index.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memory,
      timeout: Duration.seconds(props.timeout),
      ...(props.storage !== undefined && { ephemeralStorageSize: Size.mebibytes(props.storage) }),
      ...(props.reservedConcurrency && { reservedConcurrentExecutions: props.reservedConcurrency }),
      role: role.withoutPolicyUpdates(),
      logGroup,
      tracing: Tracing.ACTIVE,
      environment: {
        ...Object.fromEntries(Object.entries(available).filter(([variable]) => code.reads(name, variable))),
        ...(stage.sourceMaps && { NODE_OPTIONS: "--enable-source-maps" }),
      },
    });
  }
}

/** A stage's settings as environment variables, with only the quotas that the function counts against. */
const settingsOf = (stage: Stage, quotas: readonly QuotaName[] | undefined): Record<string, string> => ({
  STAGE: stage.name,
  BRANDS: JSON.stringify(stage.brands),
  PLANNERS: JSON.stringify(plannersOf(stage)),
  IMPLEMENTER: stage.pipelineos.mode,
  WEBHOOKS: JSON.stringify(stage.webhooks),
  POWERTOOLS_SERVICE_NAME: "dreamcatcher",
  POWERTOOLS_METRICS_NAMESPACE: "Dreamcatcher",
  POWERTOOLS_LOG_LEVEL: stage.logLevel,
  ...(quotas && { TIER_QUOTAS: JSON.stringify(quotasOf(stage.tiers, quotas)) }),
});

/** The tiers with these quotas alone. */
const quotasOf = (tiers: Stage["tiers"], names: readonly QuotaName[]) =>
  Object.fromEntries(
    Object.entries(tiers).map(([tier, quotas]) => [
      tier,
      Object.fromEntries(names.map((name) => [name, quotas[name]])),
    ]),
  );

/** Actions of X-Ray have no resource types, so `*` is the only resource possible. */
export const tracingStatement = () =>
  new PolicyStatement({ actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], resources: ["*"] });
