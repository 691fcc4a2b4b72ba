import { EVERYTHING } from "@dreamcatcher/contracts/live";
import { beforeEach, expect, test, vi } from "vitest";
import { closeConnection } from "./close.ts";
import { countFault, countMessage, follow, readConnection } from "./connections.ts";
import { MAX_FAULTS, MAX_MESSAGES_PER_MINUTE } from "./limits.ts";
import { receive } from "./receive.ts";

vi.mock("./connections.ts");
vi.mock("./close.ts");

beforeEach(() => {
  vi.resetAllMocks();
});

const connection = {
  id: "c-1",
  followed: ["a"],
  connected_at: "",
  minute: 0,
  faults: 0,
  messages: 1,
  expires_at: 0,
};
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

test.each([
  ["invalid", 1, "nonsense", "invalid"],
  ["too large", 1, "x".repeat(40_000), "too-large"],
  ["too many", MAX_MESSAGES_PER_MINUTE + 1, '{"type":"ping"}', "too-many-messages"],
])(
  "messages that are %s are refused so many times, and then the connection is closed",
  async (_, messages, text, code) => {
    vi.mocked(countMessage).mockResolvedValue({ ...connection, messages });
    vi.mocked(countFault).mockResolvedValueOnce(MAX_FAULTS);
    expect(await receive("o", "c-1", text)).toMatchObject({ type: "error", code });
    expect(closeConnection).not.toHaveBeenCalled();
    vi.mocked(countFault).mockResolvedValueOnce(MAX_FAULTS + 1);
    expect(await receive("o", "c-1", text)).toBeUndefined();
    expect(closeConnection).toHaveBeenCalledWith("o", "c-1", expect.objectContaining({ retry_after: 60 }));
  },
);

test("a connection that is open and not known, which would get no hints, is closed", async () => {
  vi.mocked(countMessage).mockResolvedValue(undefined);
  expect(await receive("o", "c-1", '{"type":"ping"}')).toBeUndefined();
  expect(closeConnection).toHaveBeenCalledWith("o", "c-1", expect.objectContaining({ code: "closed" }));
});
