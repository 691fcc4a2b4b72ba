import type { GetCommand } from "@aws-sdk/lib-dynamodb";
import { expect, test, vi } from "vitest";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import type { Item } from "#shared/platform/table/keys.ts";
import { loadResponse } from "./stored-responses.ts";

const NOON = "2026-01-01T12:00:00.000Z";
const row = { reply: { status: 201 }, answered: NOON };

/** The stored response, with this row of the dream. */
function load(dream: Item | undefined) {
  vi.spyOn(dynamodb, "send").mockImplementation(async (command) => {
    const { sk } = (command as GetCommand).input.Key ?? {};
    return { Item: sk === "DREAM" ? dream : row } as never;
  });
  return loadResponse("ana", "d-1", "request");
}

test("a response is returned while its dream exists", async () => {
  expect(await load({ created: NOON })).toEqual(row.reply);
  await expect(load({ created: "2026-01-01T12:00:00.001Z" })).rejects.toThrow("deleted");
  await expect(load(undefined)).rejects.toThrow("deleted");
});

test("a dream's row without a time of creation is an error", async () => {
  await expect(load({ title: "Tide table" })).rejects.toThrow("no time of creation");
});
