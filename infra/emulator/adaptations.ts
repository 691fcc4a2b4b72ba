import { Aws, CfnResource, Fn, type IAspect, Lazy, Stack, Token, Validations } from "aws-cdk-lib";
import { CfnApi } from "aws-cdk-lib/aws-apigatewayv2";
import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
import { CfnRole, PolicyDocument, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { CfnEventSourceMapping } from "aws-cdk-lib/aws-lambda";
import { CfnStateMachine } from "aws-cdk-lib/aws-stepfunctions";
import type { IConstruct } from "constructs";
import { LOOK_AGAIN } from "../constructs/workflow/workflow.ts";

/** Changes resources that the emulator interprets differently from AWS. */
export class Adaptations implements IAspect {
  visit(node: IConstruct) {
    if (!CfnResource.isCfnResource(node)) return;
    if (node instanceof CfnEventSourceMapping && node.startingPosition) useBatchesOfOne(node);
    if (node instanceof CfnApi) duplicateCorsKeys(node);
    if (node instanceof CfnUserPoolClient && !node.callbackUrLs) allowPasswordSignIn(node);
    if (node instanceof CfnRole) addEmulatorActions(node);
    if (node instanceof CfnStateMachine) adaptDefinition(node);
  }
}

/** The emulator ignores reported batch item failures of streams; a batch of one record fails by throwing. */
function useBatchesOfOne(mapping: CfnEventSourceMapping) {
  mapping.batchSize = 1;
}

/** The emulator stores CORS settings with CloudFormation's property names and reads them with the API's. */
function duplicateCorsKeys(api: CfnApi) {
  const cors: object = Stack.of(api).resolve(api.corsConfiguration) ?? {};
  for (const [name, value] of Object.entries(cors))
    api.addPropertyOverride(`CorsConfiguration.${name}`, value);
  Validations.of(api).acknowledge({
    id: "CloudFormation-Validate::F3002",
    reason: "Only the emulator deploys this template, not CloudFormation.",
  });
}

/** Scripts sign in with a password, not SRP, and developers not every hour. */
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

/** Allows a role's actions also by the names that the emulator checks them with. */
function addEmulatorActions(role: CfnRole) {
  for (const { policyDocument } of role.policies as { policyDocument: unknown }[]) {
    if (!(policyDocument instanceof PolicyDocument)) continue;
    const { Statement = [] }: { Statement?: Statement[] } = policyDocument.toJSON() ?? {};
    const statementsFor = (action: string) =>
      Statement.filter(({ Action }) => [Action].flat().includes(action));
    const allow = (action: string, resources: string[]) =>
      policyDocument.addStatements(new PolicyStatement({ actions: [action], resources }));
    // AWS authorizes Converse as InvokeModel; the emulator as an action of its own.
    for (const { Resource } of statementsFor("bedrock:InvokeModel"))
      allow("bedrock:Converse", [Resource].flat());
    // The emulator authorizes DescribeEventBus with the ARN of a rule.
    for (const { Resource } of statementsFor("events:DescribeEventBus"))
      allow("events:DescribeEventBus", [Resource].flat().map(ruleFor));
    // AWS authorizes the return of a token with the state machine; the emulator with no resource.
    for (const action of ["states:SendTaskSuccess", "states:SendTaskFailure"])
      if (statementsFor(action).length > 0) allow(action, ["*"]);
  }
}

/** The ARN with which the emulator authorizes calls for a bus. */
const ruleFor = (busArn: string) =>
  `arn:${Aws.PARTITION}:events:${Aws.REGION}:${Aws.ACCOUNT_ID}:rule/default/${nameOf(busArn)}`;

const nameOf = (busArn: string) => Fn.select(1, Fn.split("/", busArn));

const THROTTLED = '"Lambda.TooManyRequestsException"';

/** Of a step that waits, as the definition has it. */
const TIMEOUT = `"TimeoutSeconds":${LOOK_AGAIN.toSeconds()},`;
const EMULATOR_TIMEOUT = '"TimeoutSeconds":30,';

/**
 * The emulator reports a throttled invocation to state machines as `Lambda.Unknown`. It does not notice that
 * a function was killed which was to give a token back, so that such a step has to look again sooner.
 */
function adaptDefinition(machine: CfnStateMachine) {
  const { definitionString } = machine;
  const quoted = (text: string) => JSON.stringify(text).slice(1, -1);
  const withEmulatorError = Lazy.uncachedAny({
    produce: (context) => {
      const original = JSON.stringify(context.resolve(definitionString));
      const adapted = original.replaceAll(quoted(THROTTLED), quoted(`${THROTTLED},"Lambda.Unknown"`));
      if (adapted === original) throw new Error(`${machine.node.path} retries no throttled call`);
      return JSON.parse(adapted.replaceAll(quoted(TIMEOUT), quoted(EMULATOR_TIMEOUT)));
    },
  });
  machine.definitionString = Token.asString(withEmulatorError);
}
