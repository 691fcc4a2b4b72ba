import { expect, test, vi } from "vitest";
import * as z from "zod";
import { logger } from "#shared/platform/observability/logger.ts";
import { readRows } from "./read-rows.ts";
import { stored, type UnreadableRow } from "./stored.ts";

const key = { pk: "OWNER#o#BOAT#1", sk: "BOAT", gsi1pk: "OWNER#o#BOATS", gsi1sk: "1" };
const Boat = z.object({ name: z.string().min(3), length_m: z.number() });

test("a list omits unreadable rows, counts them, and logs them by key without their content", () => {
  const counted = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const error = vi.spyOn(logger, "error").mockReturnValue();
  const rows = readRows(stored(Boat), [
    { ...key, name: "", length_m: 1 },
    { ...key, pk: "OWNER#o#BOAT#2", name: ["secret"], length_m: "secret" },
    { ...key, name: "Io", length_m: 3, berth: "7" },
  ]);
  expect(rows.map(({ name }) => name)).toEqual(["", "Io"]);
  expect(counted.mock.calls.join()).toContain('"dreamcatcher_unreadable_rows_total":1');
  const logged = error.mock.lastCall?.[1] as UnreadableRow;
  expect(logged.message).toContain("OWNER#o#BOAT#2");
  expect(String(logged.cause)).toContain("length_m");
  expect(String(logged.cause)).not.toContain("secret");
});
