import { EVERYTHING } from "@dreamcatcher/contracts/live";
import { expect, test, vi } from "vitest";
import { countMessage, follow, readConnection } from "./connections.ts";
import { receive } from "./receive.ts";

vi.mock("./connections.ts");

const connection = { id: "c-1", followed: ["a"], connected_at: "", minute: 0, messages: 1, expires_at: 0 };
const subscribe = JSON.stringify({ type: "subscribe", dream_id: EVERYTHING });

test("a subscription is answered once it is stored, and of a connection that is no more by its end", async () => {
  vi.mocked(countMessage).mockResolvedValue(connection);
  vi.mocked(readConnection).mockResolvedValueOnce(connection);
  expect(await receive("o", "c-1", subscribe)).toEqual({ type: "subscribed", dream_id: EVERYTHING });
  expect(follow).toHaveBeenCalledWith("o", connection, ["a", EVERYTHING]);
  vi.mocked(readConnection).mockResolvedValueOnce(undefined);
  expect(await receive("o", "c-1", subscribe)).toMatchObject({ type: "error", code: "closed" });
  expect(follow).toHaveBeenCalledTimes(1);
});
