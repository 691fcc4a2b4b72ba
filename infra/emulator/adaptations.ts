import { Aws, CfnResource, Fn, type IAspect, Lazy, Stack, Token, Validations } from "aws-cdk-lib";
import { CfnApi } from "aws-cdk-lib/aws-apigatewayv2";
import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
import { CfnRole, PolicyDocument, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { CfnEventSourceMapping } from "aws-cdk-lib/aws-lambda";
import { CfnStateMachine } from "aws-cdk-lib/aws-stepfunctions";
import type { IConstruct } from "constructs";

/** Says to the emulator in its words what the stacks say in those of AWS. */
export class Adaptations implements IAspect {
  visit(node: IConstruct) {
    if (!CfnResource.isCfnResource(node)) return;
    if (node instanceof CfnEventSourceMapping && node.startingPosition) useBatchesOfOne(node);
    if (node instanceof CfnApi) duplicateCorsKeys(node);
    if (node instanceof CfnUserPoolClient) allowPasswordSignIn(node);
    if (node instanceof CfnRole) addEmulatorActions(node);
    if (node instanceof CfnStateMachine) retryEmulatorThrottling(node);
  }
}

/** The emulator takes a stream's batch for done unless the function throws: of one record, one failure is all. */
function useBatchesOfOne(mapping: CfnEventSourceMapping) {
  mapping.batchSize = 1;
}

/** The emulator keeps what CORS a template asks for, and looks for it under the names of the API's own calls. */
function duplicateCorsKeys(api: CfnApi) {
  const cors: object = Stack.of(api).resolve(api.corsConfiguration) ?? {};
  for (const [name, value] of Object.entries(cors))
    api.addPropertyOverride(`CorsConfiguration.${name}`, value);
  Validations.of(api).acknowledge({
    id: "CloudFormation-Validate::F3002",
    reason: "CloudFormation itself never sees this template.",
  });
}

/** A script has no use for a zero-knowledge proof, nor a developer for signing in every hour. */
function allowPasswordSignIn(client: CfnUserPoolClient) {
  client.explicitAuthFlows = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"];
  client.accessTokenValidity = ONE_DAY_IN_MINUTES;
  client.idTokenValidity = ONE_DAY_IN_MINUTES;
}

const ONE_DAY_IN_MINUTES = 24 * 60;

interface Statement {
  Action: string | string[];
  Resource: string | string[];
}

/** Lets a role do under the emulator's names for it what it may do under those of AWS. */
function addEmulatorActions(role: CfnRole) {
  for (const { policyDocument } of role.policies as { policyDocument: unknown }[]) {
    if (!(policyDocument instanceof PolicyDocument)) continue;
    const { Statement = [] }: { Statement?: Statement[] } = policyDocument.toJSON() ?? {};
    const allowed = (action: string) => Statement.filter(({ Action }) => [Action].flat().includes(action));
    const allow = (action: string, resources: string[]) =>
      policyDocument.addStatements(new PolicyStatement({ actions: [action], resources }));
    // To AWS, conversing with a model is invoking it; the emulator asks IAM about the call's own name.
    for (const { Resource } of allowed("bedrock:InvokeModel")) allow("bedrock:Converse", [Resource].flat());
    // It takes a bus for a rule.
    for (const { Resource } of allowed("events:DescribeEventBus"))
      allow("events:DescribeEventBus", [Resource].flat().map(ruleFor));
  }
}

/** The name under which the emulator asks IAM about a bus. */
const ruleFor = (busArn: string) =>
  `arn:${Aws.PARTITION}:events:${Aws.REGION}:${Aws.ACCOUNT_ID}:rule/default/${nameOf(busArn)}`;

const nameOf = (busArn: string) => Fn.select(1, Fn.split("/", busArn));

const THROTTLED = '"Lambda.TooManyRequestsException"';

/** Of a call to Lambda that was throttled, a state machine of the emulator's sees no name. */
function retryEmulatorThrottling(machine: CfnStateMachine) {
  const { definitionString } = machine;
  const quoted = (text: string) => JSON.stringify(text).slice(1, -1);
  const repeating = Lazy.uncachedAny({
    produce: (context) => {
      const said = JSON.stringify(context.resolve(definitionString));
      const adapted = said.replaceAll(quoted(THROTTLED), quoted(`${THROTTLED},"Lambda.Unknown"`));
      if (adapted === said) throw new Error(`${machine.node.path} repeats no call that is throttled`);
      return JSON.parse(adapted);
    },
  });
  machine.definitionString = Token.asString(repeating);
}
