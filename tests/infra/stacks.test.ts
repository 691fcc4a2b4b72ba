import { type App, Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { BASE_STACKS, type Idea } from "../../functions/manifest/idea.ts";
import { deployedEndpoints } from "../../infra/ideas.ts";
import { stageNames } from "../../infra/stages/stages.ts";
import { appOf, type Resource } from "./synthesized.ts";

/** CloudFormation allows 500 resources per stack; this leaves room for more. */
const MAX_RESOURCES = 350;

/** The resources of every stack of an app, by the stack's name and their logical ids. */
const resourcesOf = (app: App): Record<string, Record<string, Resource>> =>
  Object.fromEntries(
    app.node.children
      .filter((child) => Stack.isStack(child))
      .map((stack) => [stack.stackName, Template.fromStack(stack).toJSON().Resources]),
  );

describe.each(stageNames)("%s", (stage) => {
  const sizes = Object.entries(resourcesOf(appOf(stage).app)).map(
    ([stack, resources]) => [stack, Object.keys(resources).length] as const,
  );

  test.each(sizes)(`%s has %i resources, at most ${MAX_RESOURCES}`, (_, size) => {
    expect(size).toBeLessThanOrEqual(MAX_RESOURCES);
  });
});

const before = resourcesOf(appOf("prod").app);

/** The stacks with changed resources, each with the logical ids of these. */
const changesIn = (after: typeof before) =>
  Object.fromEntries(
    Object.entries(after)
      .map(([stack, resources]) => [
        stack,
        Object.keys({ ...before[stack], ...resources }).filter(
          (id) => JSON.stringify(resources[id]) !== JSON.stringify(before[stack]?.[id]),
        ),
      ])
      .filter(([, ids]) => ids?.length),
  );

describe.each([...new Set(deployedEndpoints.map(({ idea }) => idea))])("one more endpoint of %s", (idea) => {
  const [like] = deployedEndpoints.filter((endpoint) => endpoint.idea === idea);
  if (!like) throw new Error(`${idea} has no endpoint`);
  const added = { ...like, name: "one-more", path: "/api/v1/one-more" } as const;
  const { quotas, problems, ...uncounted } = added;
  const free = { ...uncounted, problems: problems.filter((slug) => slug !== "quota-used-up") };

  test("adds resources to its idea's stack, and changes no others", () => {
    const after = resourcesOf(appOf("prod", {}, [...deployedEndpoints, free]).app);
    const { [`dreamcatcher-prod-${idea}`]: own, ...others } = changesIn(after);
    expect(others).toEqual({});
    expect(own?.length).toBeGreaterThan(4);
    for (const id of own ?? []) expect(id).toMatch(/^Apionemore/);
  });

  test("with quotas also changes the throttles, and nothing else, whatever its position", () => {
    const refusing = [...free.problems, "quota-used-up"] as const;
    const counted = { ...added, quotas: quotas ?? (["stored_bytes"] as const), problems: refusing };
    const after = resourcesOf(appOf("prod", {}, [counted, ...deployedEndpoints]).app);
    expect(changesIn(after)).toEqual({
      [`dreamcatcher-prod-${idea}`]: expect.arrayContaining([expect.stringMatching(/^Apionemore/)]),
      "dreamcatcher-prod-front": [expect.stringMatching(/^Stage/)],
    });
  });
});

test("a new method of a parameterized path does not apply to a literal path that matches it", () => {
  const like = deployedEndpoints.find(({ path }) => path === "/api/v1/dreams/{dream_id}");
  if (!like) throw new Error("no endpoint is at /api/v1/dreams/{dream_id}");
  const added = { ...like, name: "one-more", method: "PUT" } as const;
  const routes = Object.values(resourcesOf(appOf("prod", {}, [...deployedEndpoints, added]).app))
    .flatMap((resources) => Object.values(resources))
    .filter(({ Type }) => Type === "AWS::ApiGatewayV2::Route")
    .map(({ Properties }) => Properties);
  const targetOf = (key: string) =>
    routes.filter(({ RouteKey }) => RouteKey === key).map(({ Target }) => Target);
  expect(targetOf("PUT /api/v1/dreams/{dream_id}")).toHaveLength(1);
  expect(targetOf("PUT /api/v1/dreams/import")).toEqual(targetOf("GET /api/v1/dreams/import"));
  expect(targetOf("PUT /api/v1/dreams/import")).toHaveLength(1);
});

test("an endpoint's tag has no effect where its entry names its idea", () => {
  const tagged = deployedEndpoints.map((endpoint) => ({ ...endpoint, tag: "operations" }));
  expect(changesIn(resourcesOf(appOf("prod", {}, tagged).app))).toEqual({});
});

test("BASE_STACKS lists the stacks that belong to no idea", () => {
  const { app, ideas } = appOf("prod");
  const others = app.node.children.filter(
    (child) => Stack.isStack(child) && !ideas.some((idea) => idea === child),
  );
  expect(others.map((stack) => stack.node.id.toLowerCase()).sort()).toEqual(BASE_STACKS.toSorted());
});

test.each(["data", "Sandbox", "gateway", "front", "observability", "Dreams"])(
  "no idea can have the name of a stack: %s",
  (name) => {
    const [like] = deployedEndpoints;
    if (!like) throw new Error("there is no endpoint");
    const added = { ...like, name: "one-more", path: "/api/v1/one-more", idea: name as Idea };
    expect(() => appOf("local", {}, [...deployedEndpoints, added])).toThrow(
      `no idea can have the name ${name}: another stack has it`,
    );
  },
);
