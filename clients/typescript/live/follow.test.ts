import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { ApiError, createClient } from "../index.ts";
import { collect, liveService } from "./fixtures.ts";
import type { LiveState } from "./follow.ts";

test("new events come as they happen, and those before do not", async () => {
  const service = liveService();
  service.append();
  const { positions } = collect(service.client.live("*"));
  await service.pass(100);
  service.append();
  service.append();
  await service.pass(100);
  expect(positions()).toEqual([2, 3]);
});

test("with a position, all events after it come first, over several pages", async () => {
  const service = liveService();
  for (let n = 0; n < 10; n++) service.append();
  const { positions } = collect(service.client.live("*", { after: 2 }));
  await service.pass(100);
  service.append();
  await service.pass(100);
  expect(positions()).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test("of one dream only its events come, and the position goes on all the same", async () => {
  const service = liveService();
  const { positions } = collect(service.client.live("d-2", { after: 0 }));
  for (let n = 0; n < 8; n++) service.append({ dream: n % 4 === 0 ? "d-2" : "d-1" });
  await service.pass(100);
  expect(positions()).toEqual([1, 5]);
  expect(service.sockets[0]?.url).toMatch(/pass=/);
});

test("an iteration that is broken off closes its socket, and can go on from its position", async () => {
  const service = liveService();
  for (let n = 0; n < 5; n++) service.append();
  let position = 0;
  const first = (async () => {
    for await (const event of service.client.live("*", { after: 0 })) {
      position = event.position;
      if (position === 2) break;
    }
  })();
  await service.pass(100);
  await first;
  expect(service.sockets.every(({ readyState }) => readyState === 3)).toBe(true);
  const { positions } = collect(service.client.live("*", { after: position }));
  await service.pass(100);
  expect(positions()).toEqual([3, 4, 5]);
});

test("the signal ends the iteration, whatever it waits for", async () => {
  const service = liveService();
  const ending = new AbortController();
  const { ended } = collect(service.client.live("*", { signal: ending.signal }));
  await service.pass(100);
  ending.abort();
  await ended;
  expect(service.sockets.at(-1)?.readyState).toBe(3);
  await collect(service.client.live("*", { signal: ending.signal })).ended;
  expect(service.sockets).toHaveLength(1);
});

test("a lost connection is opened again with a new pass, and what was missed is read", async () => {
  const service = liveService();
  const states: LiveState[] = [];
  const { positions } = collect(service.client.live("*", { onState: (state) => states.push(state) }));
  await service.pass(100);
  service.sockets[0]?.cut();
  service.append();
  await service.pass(2_000);
  expect(positions()).toEqual([1]);
  expect(new Set(service.sockets.map(({ url }) => url)).size).toBe(2);
  expect(states).toEqual(["connecting", "live", "offline", "live"]);
});

test.each([1000, 1001, 1006, 1012])(
  "a close with code %i is an ordinary reconnect, as after two hours",
  async (code) => {
    const service = liveService();
    const { positions } = collect(service.client.live("*"));
    await service.pass(100);
    service.sockets[0]?.cut(code);
    service.append();
    await service.pass(2_000);
    expect(positions()).toEqual([1]);
    expect(service.sockets).toHaveLength(2);
  },
);

test("a client that is told to stay away does so, and then reads what it has missed", async () => {
  const service = liveService();
  const { positions } = collect(service.client.live("*"));
  await service.pass(100);
  service.sockets[0]?.hear({ type: "error", code: "closing", detail: "Too much.", retry_after: 60 });
  service.sockets[0]?.cut();
  service.append();
  const before = service.requests.length;
  await service.pass(59_000);
  expect(service.sockets).toHaveLength(1);
  expect(service.requests).toHaveLength(before);
  await service.pass(3_000);
  expect(service.sockets).toHaveLength(2);
  expect(positions()).toEqual([1]);
});

test("no timer is set for a moment that is over, of which Node would warn", async () => {
  const service = liveService();
  const timers = vi.spyOn(globalThis, "setTimeout");
  collect(service.client.live("*"));
  await service.pass(100);
  expect(service.sockets).toHaveLength(1);
  expect(timers.mock.calls.filter(([, ms = 0]) => ms < 0)).toEqual([]);
});

test("while no socket opens, each try reads the events", async () => {
  const service = liveService();
  service.state.opens = false;
  const { positions } = collect(service.client.live("*", { after: 0 }));
  await service.pass(1_000);
  service.append();
  await service.pass(15_000);
  expect(positions()).toEqual([1]);
});

test("while there is no room for a connection, each try reads the events", async () => {
  const service = liveService();
  service.state.refuses = (path) =>
    path.endsWith("/passes") ? service.problem(409, "conflict", { "retry-after": "60" }) : undefined;
  const { positions } = collect(service.client.live("*", { after: 0 }));
  await service.pass(1_000);
  service.append();
  await service.pass(130_000);
  expect(positions()).toEqual([1]);
});

test.each([401, 403, 404])(
  "an API that refuses with %i ends the iteration with its error",
  async (status) => {
    const service = liveService();
    service.state.refuses = () => service.problem(status, "refused");
    const { ended } = collect(service.client.live("d-9"));
    await service.pass(100);
    await expect(ended).rejects.toMatchObject({ name: "ApiError", status });
  },
);

test("a position that is too old ends the iteration with the conflict", async () => {
  const service = liveService();
  service.state.refuses = (path) => (path.endsWith("/events") ? service.problem(409, "conflict") : undefined);
  const { ended } = collect(service.client.live("*", { after: 1 }));
  await service.pass(100);
  await expect(ended).rejects.toBeInstanceOf(ApiError);
});

test.each([
  ["shorter, as a pong tells", 1],
  ["longer than where it has been", 5],
])(
  "the feed of a restored service, which is %s, ends the iteration instead of being taken for the same",
  async (_, length) => {
    const service = liveService();
    const { positions, ended } = collect(service.client.live("*"));
    await service.pass(100);
    service.append();
    service.append();
    await service.pass(100);
    service.log.length = 0;
    for (let n = 1; n <= length; n++) service.append({ event_id: `restored-${n}`, hint: n > 2 });
    await service.pass(6 * 60_000);
    await expect(ended).rejects.toMatchObject({ status: 409 });
    expect(positions()).toEqual([1, 2]);
  },
);

test("an iteration goes on after an event, where its position is still that event's", async () => {
  const service = liveService();
  for (let n = 0; n < 3; n++) service.append();
  const [, second, third] = service.log;
  const { events } = collect(service.client.live("*", { after: second }));
  await service.pass(100);
  expect(events).toEqual([third]);
  service.log.splice(1, 1, { ...service.log[0], position: 2 } as never);
  const { ended } = collect(service.client.live("*", { after: second }));
  await service.pass(100);
  await expect(ended).rejects.toMatchObject({ status: 409 });
});

test.each([
  ["fails", 503, {}],
  ["throttles", 429, {}],
  ["has no room for a connection", 409, { "retry-after": "60" }],
])("an API that %s is tried again", async (_, status, headers) => {
  const service = liveService();
  const states: LiveState[] = [];
  const { positions } = collect(
    service.client.live("*", { after: 0, onState: (state) => states.push(state) }),
  );
  service.state.refuses = () => service.problem(status, "x", headers);
  await service.pass(20_000);
  expect(states).toEqual(["connecting", "offline"]);
  service.append();
  service.state.refuses = undefined;
  await service.pass(20_000);
  expect(positions()).toEqual([1]);
  expect(states.at(-1)).toBe("live");
});

test("a connection is kept open by a ping every five minutes", async () => {
  const service = liveService();
  collect(service.client.live("*"));
  await service.pass(21 * 60_000);
  expect(service.sockets).toHaveLength(1);
  expect(service.sockets[0]?.sent).toEqual(Array(4).fill('{"type":"ping"}'));
});

test("a connection that is dead without an end is found by its missing pong", async () => {
  const service = liveService();
  const { positions } = collect(service.client.live("*"));
  await service.pass(100);
  service.state.pongs = false;
  service.append({ hint: false });
  await service.pass(6 * 60_000);
  expect(service.sockets.length).toBeGreaterThan(1);
  expect(positions()).toEqual([1]);
});

test("a pong tells of events whose hint was lost", async () => {
  const service = liveService();
  const { positions } = collect(service.client.live("*"));
  await service.pass(100);
  service.append({ hint: false });
  await service.pass(4 * 60_000);
  expect(positions()).toEqual([]);
  await service.pass(2 * 60_000);
  expect(positions()).toEqual([1]);
  expect(service.sockets).toHaveLength(1);
});

test("after a sleep the events are read at once, and the connection is checked", async () => {
  const service = liveService();
  const { positions } = collect(service.client.live("*"));
  await service.pass(100);
  service.state.pongs = false;
  service.append({ hint: false });
  service.sleep(8 * 60 * 60_000);
  await service.pass(6_000);
  expect(positions()).toEqual([1]);
  await service.pass(20_000);
  expect(service.sockets.length).toBeGreaterThan(1);
});

test("without a WebSocket the iteration says what is missing", async () => {
  const had = globalThis.WebSocket;
  Reflect.deleteProperty(globalThis, "WebSocket");
  try {
    const without = createClient({ baseUrl: "https://api.example" });
    await expect(without.live("*").next()).rejects.toThrow("the option webSocket");
  } finally {
    globalThis.WebSocket = had;
  }
});

/** What may happen between two events. */
const incident = fc.constantFrom("cut", "hint", "no hint", "down", "up", "wait", "sleep", "mute", "unmute");

test("whatever becomes of connections and hints, each event comes once and in order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(incident, { minLength: 10, maxLength: 60 }), async (incidents) => {
      const service = liveService();
      const { positions, ended } = collect(service.client.live("*", { after: 0 }));
      for (const each of incidents) {
        if (each === "cut") service.sockets.at(-1)?.cut();
        else if (each === "hint") service.append();
        else if (each === "no hint") service.append({ hint: false });
        else if (each === "down") service.state.refuses = () => service.problem(503, "x");
        else if (each === "up") service.state.refuses = undefined;
        else if (each === "mute") service.state.pongs = false;
        else if (each === "unmute") service.state.pongs = true;
        else if (each === "sleep") service.sleep(3_600_000);
        else await service.pass(400);
        await service.pass(2);
      }
      service.state.refuses = undefined;
      service.state.pongs = true;
      await service.pass(11 * 60_000);
      expect(positions()).toEqual(service.log.map(({ position }) => position));
      await Promise.race([ended, Promise.resolve()]);
    }),
    { numRuns: Number(process.env.LIVE_RUNS ?? 30) },
  );
});
