import type { GetCommand } from "@aws-sdk/lib-dynamodb";
import { expect, test, vi } from "vitest";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import type { Item } from "#shared/platform/table/keys.ts";
import { loadResponse } from "./stored-responses.ts";

const NOON = "2026-01-01T12:00:00.000Z";
const kept = { reply: { status: 201 }, answered: NOON };

/** The answer that is kept, where the dream's row is this. */
function recalled(dream: Item | undefined) {
  vi.spyOn(dynamodb, "send").mockImplementation(async (command) => {
    const { sk } = (command as GetCommand).input.Key ?? {};
    return { Item: sk === "DREAM" ? dream : kept } as never;
  });
  return loadResponse("ana", "d-1", "request");
}

test("an answer is repeated as long as the dream is the one that it tells of", async () => {
  expect(await recalled({ created: NOON })).toEqual(kept.reply);
  await expect(recalled({ created: "2026-01-01T12:00:00.001Z" })).rejects.toThrow("deleted");
  await expect(recalled(undefined)).rejects.toThrow("deleted");
});

test("a row that does not tell when its dream was made is taken for no dream", async () => {
  await expect(recalled({ title: "Tide table" })).rejects.toThrow("does not tell");
});
