import { events } from "@dreamcatcher/contracts/events";
import { Match, type Template } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { resources, templatesOf } from "./synthesized.ts";

const embedded = templatesOf("prod");
const remote = templatesOf("prod", {
  pipelineos: { mode: "remote", accounts: ["111122223333", "444455556666"] },
});

const functionNames = (service: Template) =>
  Object.values(resources(service, "AWS::Lambda::Function")).map(({ Properties }) => Properties.Description);

const EVERY_EVENT = Object.keys(events).length;

/** The events that rules on the bus match, as source and name; but for those that follow whatever happens. */
const receivedEvents = (service: Template) =>
  Object.values(resources(service, "AWS::Events::Rule"))
    .filter(({ Properties }) => Properties.EventBusName && !Properties.Targets[0].SqsParameters)
    .filter(({ Properties: { EventPattern } }) => EventPattern["detail-type"].length < EVERY_EVENT)
    .flatMap(({ Properties: { EventPattern } }) =>
      EventPattern["detail-type"].map((name: string) => `${EventPattern.source} ${name}`),
    );

const ONLY_EMBEDDED = /(start|close)-?implementation/;

test("a remote stage lacks the functions that start and close implementations, and nothing else", () => {
  const [here, there] = [functionNames(embedded.service), functionNames(remote.service)];
  expect(here.filter((name) => !there.includes(name))).toEqual([
    "start-implementation",
    "close-implementation",
  ]);
  expect(there.filter((name) => !here.includes(name))).toEqual([]);
  expect(receivedEvents(embedded.service)).toContain("dreamcatcher ImplementationRequested");
  expect(receivedEvents(remote.service)).not.toContain("dreamcatcher ImplementationRequested");
  const alarms = ({ service }: typeof embedded) =>
    JSON.stringify(resources(service, "AWS::CloudWatch::Alarm"));
  const dashboard = ({ observability }: typeof embedded) =>
    JSON.stringify(resources(observability, "AWS::CloudWatch::Dashboard"));
  for (const watching of [alarms, dashboard]) {
    expect(watching(embedded)).toMatch(ONLY_EMBEDDED);
    expect(watching(remote)).not.toMatch(ONLY_EMBEDDED);
  }
});

test.each([
  ["embedded", embedded],
  ["remote", remote],
])("on an %s stage one function receives PipelineOS's events", (_, { service }) => {
  service.hasResourceProperties("AWS::Events::Rule", {
    EventBusName: Match.anyValue(),
    EventPattern: Match.objectLike({
      source: ["pipelineos"],
      "detail-type": [
        "ProjectCreated",
        "TicketsCreated",
        "AgentsAssigned",
        "ProjectProgressed",
        "ProjectCompleted",
      ],
    }),
    Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
  });
  expect(functionNames(service)).toContain("apply-pipelineos-event");
});

test("where the service implements dreams itself, events about implementations are not received", () => {
  const detailOf = ({ service }: typeof embedded) =>
    Object.values(resources(service, "AWS::Events::Rule")).find(
      ({ Properties }) => Properties.EventPattern.source[0] === "pipelineos",
    )?.Properties.EventPattern.detail;
  expect(detailOf(embedded)).toEqual({ metadata: { implementation_id: [{ exists: false }] } });
  expect(detailOf(remote)).toBeUndefined();
});

test("each of PipelineOS's accounts may put its events on the bus, and no others", () => {
  const policies = Object.values(resources(remote.data, "AWS::Events::EventBusPolicy"));
  expect(policies.map(({ Properties }) => Properties.StatementId)).toEqual([
    "pipelineos-111122223333",
    "pipelineos-444455556666",
  ]);
  for (const { Properties } of policies) {
    const { Principal, Resource, ...statement } = Properties.Statement;
    expect(statement).toEqual({
      Effect: "Allow",
      Action: "events:PutEvents",
      Condition: {
        StringEquals: { "events:source": "pipelineos" },
        Null: { "events:source": "false" },
      },
    });
    expect(Resource).toEqual({ "Fn::GetAtt": [expect.stringMatching(/Bus/), "Arn"] });
    expect(JSON.stringify(Principal)).toMatch(/:iam::\d{12}:root/);
  }
});

test("without accounts the bus has no policy", () => {
  embedded.data.resourceCountIs("AWS::Events::EventBusPolicy", 0);
});

test("local has no policy of the bus, which the emulator does not support", () => {
  const local = templatesOf("local", { pipelineos: { mode: "embedded", accounts: ["111122223333"] } });
  local.data.resourceCountIs("AWS::Events::EventBusPolicy", 0);
});
