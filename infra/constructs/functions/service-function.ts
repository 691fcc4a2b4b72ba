import type { QuotaName } from "@dreamcatcher/contracts/quotas";
import { Duration, RemovalPolicy } from "aws-cdk-lib";
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

/** What every function of the service shares. */
export interface SharedFunctionProps {
  stage: Stage;
  code: FunctionCode;
  key: IKey;
  grantTargets: GrantTargets;
}

/** `timeout` in seconds, `memory` in MB; `permissions` are what the function's trigger needs beside `uses`. */
export interface ServiceFunctionProps {
  shared: SharedFunctionProps;
  timeout: number;
  memory: number;
  uses: readonly Grant[];
  /** Those that it counts against. */
  quotas?: readonly QuotaName[] | undefined;
  permissions?: readonly Permission[];
  environment?: Readonly<Record<string, string>>;
  /** How many copies may work at once; as many as the account has room for where it is left out. */
  reservedConcurrency?: number;
}

/**
 * One bundled Lambda with a log group and a role of its own; the role holds what is written here, all of it, and of
 * what there is to know, its environment holds what its code reads.
 */
export class ServiceFunction extends Construct {
  readonly lambda: LambdaFunction;

  /** @param name of the function in the manifest, and the id of the construct */
  constructor(scope: Construct, name: string, props: ServiceFunctionProps) {
    super(scope, name);
    const { stage, code, key, grantTargets } = props.shared;
    const { permissions, environment } = resolveGrants(props.uses, grantTargets);
    const known = { ...settingsOf(stage, props.quotas), ...environment, ...props.environment };
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
      tracing(),
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
      ...(props.reservedConcurrency && { reservedConcurrentExecutions: props.reservedConcurrency }),
      role: role.withoutPolicyUpdates(),
      logGroup,
      tracing: Tracing.ACTIVE,
      environment: {
        ...Object.fromEntries(Object.entries(known).filter(([variable]) => code.reads(name, variable))),
        ...(stage.sourceMaps && { NODE_OPTIONS: "--enable-source-maps" }),
      },
    });
  }
}

/** What a function may know of its stage; of each tier it knows the quotas that it counts against alone. */
const settingsOf = (stage: Stage, quotas: readonly QuotaName[] | undefined): Record<string, string> => ({
  STAGE: stage.name,
  BRANDS: JSON.stringify(stage.brands),
  PLANNERS: JSON.stringify(plannersOf(stage)),
  POWERTOOLS_SERVICE_NAME: "dreamcatcher",
  POWERTOOLS_METRICS_NAMESPACE: "Dreamcatcher",
  POWERTOOLS_LOG_LEVEL: stage.logLevel,
  ...(quotas && { TIER_QUOTAS: JSON.stringify(quotasOf(stage.tiers, quotas)) }),
});

/** The table of tiers with these quotas alone. */
const quotasOf = (tiers: Stage["tiers"], names: readonly QuotaName[]) =>
  Object.fromEntries(
    Object.entries(tiers).map(([tier, quotas]) => [
      tier,
      Object.fromEntries(names.map((name) => [name, quotas[name]])),
    ]),
  );

/** X-Ray knows no resources to name. */
export const tracing = () =>
  new PolicyStatement({ actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], resources: ["*"] });
