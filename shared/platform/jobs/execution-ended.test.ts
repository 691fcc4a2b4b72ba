import { expect, test } from "vitest";
import * as z from "zod";
import { executionEnded } from "./execution-ended.ts";

const Ended = executionEnded(z.object({ thing: z.string() }));
const told = (detail: object) => ({ source: "aws.states", detail: { name: "one", ...detail } });

test("the input of an execution is the text that it was started with", () => {
  expect(Ended.parse(told({ status: "TIMED_OUT", input: '{"thing":"boat"}' }))).toEqual({
    detail: { status: "TIMED_OUT", input: { thing: "boat" } },
  });
});

test.each([
  ["an end as it should be", { status: "SUCCEEDED", input: '{"thing":"boat"}' }],
  ["the input of another workflow", { status: "FAILED", input: '{"item":"boat"}' }],
])("%s is not taken", (_, detail) => {
  expect(Ended.safeParse(told(detail)).success).toBe(false);
});
