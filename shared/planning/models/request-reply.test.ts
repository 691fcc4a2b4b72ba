import { ProjectPath } from "@dreamcatcher/contracts/plan";
import { expect, test, vi } from "vitest";
import * as z from "zod";
import { PlanningFailed } from "../planning-failed.ts";
import type { Completion, Request } from "./model.ts";
import { replySchema } from "./reply-schema.ts";
import { type Prompt, requestReply } from "./request-reply.ts";

const Reply = z.object({ path: ProjectPath, hours: z.number().min(0.5).max(200) });
const prompt: Prompt<z.infer<typeof Reply>> = {
  name: "reply",
  system: "system",
  content: ["content"],
  reply: Reply,
  errorsOf: ({ hours }) => (hours === 13 ? ["13 brings bad luck"] : []),
};
const good = { path: "src/a.js", hours: 2 };
const usage = { input: 1, output: 1 };

/** A model that returns these replies one after the other. */
const model = (...replies: ({ value: unknown } | { problem: string })[]) =>
  vi.fn<(request: Request) => Promise<Completion>>(async () => {
    const reply = replies.shift();
    if (!reply) throw new Error("unexpected request");
    return { usage, ...reply };
  });

test("a valid reply is returned without a second request", async () => {
  const complete = model({ value: { ...good, surplus: 1 } });
  expect(await requestReply(complete, prompt)).toEqual(good);
  expect(complete).toHaveBeenCalledTimes(1);
});

test.each([
  [
    "a broken shape",
    { value: { ...good, path: "../../etc/passwd" } },
    '"../../etc/passwd\\": must be a path inside',
  ],
  ["a broken rule", { value: { ...good, hours: 13 } }, "13 brings bad luck"],
  ["no JSON", { problem: "the reply is not JSON" }, "the reply is not JSON"],
  ["null", { value: null }, "the reply: Invalid input"],
])("%s leads to one repair request that lists the errors as data", async (_, bad, fitted) => {
  const complete = model(bad, { value: good });
  expect(await requestReply(complete, prompt)).toEqual(good);
  const content = complete.mock.calls[1]?.[0].content ?? [];
  expect(content[0]).toBe("content");
  expect(content.find((part) => part.startsWith("<refused-"))).toContain(fitted);
});

test("a second invalid reply fails with the rules that it breaks", async () => {
  const complete = model({ value: {} }, { value: { ...good, path: "/etc/passwd" } });
  await expect(requestReply(complete, prompt)).rejects.toThrow(
    new PlanningFailed(
      'The model\'s reply is still invalid after one repair request: path "/etc/passwd": must be a path ' +
        "inside the project: relative, with / and without . or .. segments and .git, of letters, digits, blanks and ._@()[]+=-.",
    ),
  );
});

test("a reply that is too large is not requested again", async () => {
  const complete = model({ value: { ...good, path: "a".repeat(1_000_000) } });
  await expect(requestReply(complete, prompt)).rejects.toThrow(/too large/);
  expect(complete).toHaveBeenCalledTimes(1);
});

test("the schema has shapes alone; the other constraints are in its descriptions", () => {
  expect(replySchema(Reply)).toEqual({
    type: "object",
    properties: {
      path: { type: "string", description: expect.stringMatching(/^maxLength 300, pattern/) },
      hours: { type: "number", description: "minimum 0.5, maximum 200" },
    },
    required: ["path", "hours"],
    additionalProperties: false,
  });
});
