import { expect, test } from "vitest";
import * as z from "zod";
import { executionEnded } from "./execution-ended.ts";

const Ended = executionEnded(z.object({ thing: z.string() }));
const eventWith = (detail: object) => ({ source: "aws.states", detail: { name: "one", ...detail } });

test("an execution's input is parsed from its JSON text", () => {
  expect(Ended.parse(eventWith({ status: "TIMED_OUT", input: '{"thing":"boat"}' }))).toEqual({
    detail: { status: "TIMED_OUT", input: { thing: "boat" } },
  });
});

test.each([
  ["a successful end", { status: "SUCCEEDED", input: '{"thing":"boat"}' }],
  ["the input of another workflow", { status: "FAILED", input: '{"item":"boat"}' }],
])("%s is refused", (_, detail) => {
  expect(Ended.safeParse(eventWith(detail)).success).toBe(false);
});
