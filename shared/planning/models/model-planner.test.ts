import { Plan, Project } from "@dreamcatcher/contracts/plan";
import { beforeEach, expect, test, vi } from "vitest";
import { logger } from "#shared/platform/observability/logger.ts";
import { dreamWith } from "../fixtures.ts";
import type { Model } from "./model.ts";
import { modelPlanner } from "./model-planner.ts";
import type { ModelSettings } from "./settings.ts";

const lines: Record<string, unknown>[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(process.stdout, "write").mockImplementation((line) => {
    lines.push(JSON.parse(String(line)));
    return true;
  });
  vi.spyOn(logger, "info").mockReturnValue();
});

const settings: ModelSettings = {
  model: "m",
  price: { input: 3, output: 15 },
  max_input_chars: 60_000,
  max_output_tokens: 1_000,
  seconds_per_call: 0.3,
  seconds_per_step: 0.45,
};
const dream = dreamWith([], { title: "Prices", summary: "It adds up prices." });
const now = "2026-01-01T08:00:00.000Z";

const ticket = { title: "All of it", description: "", acceptance: [], estimate_hours: 10, depends_on: [] };
const reply = {
  intent: { kind: "library", language: "python", confidence: 1, evidence: ["adds up PRICES", "sells boats"] },
  summary: "",
  milestones: [{ title: "All of it", ticket_ids: ["T-1", "T-2"] }],
  tickets: [
    { ...ticket, id: "T-1" },
    { ...ticket, id: "T-2" },
  ],
  estimate_hours: 1,
  agents_assigned: 99,
};
const usage = { input: 1_000_000, output: 100_000 };
const replying = (...values: unknown[]): Model => ({
  complete: async () => ({ usage, value: values.shift() }),
});

test("a plan's numbers follow from its tickets, and its evidence from the dream", async () => {
  const plan = await modelPlanner("openai", replying(reply), settings).plan(dream, { now });
  expect(Plan.parse(plan)).toEqual(plan);
  expect(plan).toMatchObject({
    estimate_hours: 20,
    agents_assigned: 2,
    estimated_completion: "2026-01-02T10:00:00.000Z",
    intent: { evidence: ["adds up PRICES"] },
  });
});

test("a plan in another language than the requested one is refused", async () => {
  const planner = modelPlanner("openai", replying(reply, reply), settings);
  await expect(planner.plan(dream, { now, language: "typescript" })).rejects.toThrow(
    /intent\.language must be typescript/,
  );
});

test("a project comes with the manifest of its commands", async () => {
  const written = {
    name: "prices",
    files: [{ path: "prices.py", content: "" }],
    commands: [["python3", "prices.py"]],
    unimplemented: [],
  };
  const planner = modelPlanner("openai", replying(reply, written), settings);
  const project = await planner.generate(dream, await planner.plan(dream, { now }));
  expect(Project.parse(project)).toEqual(project);
  expect(project.files.at(-1)).toEqual({
    path: "dreamcatcher.json",
    content: `${JSON.stringify({ commands: written.commands }, null, 2)}\n`,
  });
});

test("the tokens of a step are counted once over all its replies, also when it fails", async () => {
  await expect(modelPlanner("bedrock", replying({}, {}), settings).plan(dream, { now })).rejects.toThrow();
  const metrics = lines.filter((line) => "_aws" in line);
  expect(metrics).toHaveLength(3);
  expect(metrics[0]).toMatchObject({
    planner: "bedrock",
    direction: "input",
    dreamcatcher_planner_tokens_total: 2_000_000,
  });
  expect(metrics[1]).toMatchObject({ direction: "output", dreamcatcher_planner_tokens_total: 200_000 });
  expect(metrics[2]).toMatchObject({ planner: "bedrock", step: "plan", dreamcatcher_planner_cost_usd: 9 });
});

test("one reply and a whole step are each bounded in time", async () => {
  const replyingAfter = (ms: number): Model => ({
    complete: (_, signal) =>
      new Promise((resolve, reject) => {
        setTimeout(() => resolve({ usage, value: {} }), ms);
        signal.addEventListener("abort", () => reject(signal.reason));
      }),
  });
  await expect(modelPlanner("openai", replyingAfter(10_000), settings).plan(dream, { now })).rejects.toThrow(
    "The model did not reply within 0.3 seconds.",
  );
  await expect(modelPlanner("openai", replyingAfter(250), settings).plan(dream, { now })).rejects.toThrow(
    "The model did not reply within 0.45 seconds.",
  );
});
