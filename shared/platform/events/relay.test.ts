import fc from "fast-check";
import { expect, test } from "vitest";
import { type OutgoingEvent, type Publish, relay } from "./relay.ts";

const outgoing = (dream: string, n: number): OutgoingEvent => ({
  sequence_number: String(n).padStart(6, "0"),
  item: {
    pk: dream,
    sk: `EVENT#${n}`,
    type: "DreamUpdated",
    metadata: {
      event_id: `${n}`,
      event_version: 1,
      occurred_at: "2026-01-01T00:00:00.000Z",
      owner_id: "o",
      dream_id: dream,
      correlation_id: "c",
      traceparent: "t",
    },
    data: {},
    expires_at: 0,
  },
});

test("publishes at most ten events per call", async () => {
  const events = Array.from({ length: 60 }, (_, n) => outgoing(`d${n % 12}`, n));
  const calls: OutgoingEvent[][] = [];
  const publish: Publish = async (batch) => {
    calls.push([...batch]);
    return batch.map(() => true);
  };
  expect(await relay(events, publish)).toEqual([]);
  expect(Math.max(...calls.map((call) => call.length))).toBe(10);
  expect(calls.flat()).toHaveLength(60);
});

test("whichever calls fail, no event is lost, reordered within its dream, or published twice", async () => {
  const dreams = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(dreams, fc.infiniteStream(fc.boolean()), async (names, luck) => {
      const events = names.map(outgoing);
      const arrived: OutgoingEvent[] = [];
      const failed = await relay(events, async (batch) => {
        if (luck.next().value) throw new Error("the bus is down");
        return batch.map((event) => {
          const isTaken = luck.next().value;
          if (isTaken) arrived.push(event);
          return isTaken;
        });
      });
      expect([...arrived.map((e) => e.sequence_number), ...failed].sort()).toEqual(
        events.map((e) => e.sequence_number),
      );
      for (const dream of new Set(names)) {
        const ofDream = (list: OutgoingEvent[]) =>
          list.filter(({ item }) => item.pk === dream).map((e) => e.sequence_number);
        const published = ofDream(arrived);
        expect(published).toEqual(ofDream(events).slice(0, published.length));
      }
    }),
  );
});
