import { beforeEach, expect, test, vi } from "vitest";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { batchGet } from "./batch-get.ts";

vi.mock("node:timers/promises", () => ({ setTimeout: async () => {} }));

const send = vi.spyOn(dynamodb, "send");
const keys = [1, 2].map((n) => ({ pk: "p", sk: String(n) }));
const table = process.env.TABLE_NAME ?? "";

beforeEach(() => void send.mockReset());

test("what a call leaves out is asked for again", async () => {
  const [first, second] = keys;
  send
    .mockResolvedValueOnce({
      Responses: { [table]: [first] },
      UnprocessedKeys: { [table]: { Keys: [second] } },
    } as never)
    .mockResolvedValueOnce({ Responses: { [table]: [second] } } as never);
  expect(await batchGet(keys)).toEqual(keys);
  expect(send).toHaveBeenCalledTimes(2);
});

test("a table that answers nothing is asked a few times", async () => {
  send.mockResolvedValue({ UnprocessedKeys: { [table]: { Keys: keys } } } as never);
  await expect(batchGet(keys)).rejects.toThrow("2 items were not read in 8 calls");
});
