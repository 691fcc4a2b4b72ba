import type { Message } from "@dreamcatcher/contracts/conversation";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beginningsOf, type Footprint, footprintOf, recognize } from "./continuation.ts";

const said = (...contents: string[]): Message[] =>
  contents.map((content, n) => ({ role: n % 2 ? "assistant" : "user", content, created: null }));

const noted = (messages: Message[]) => footprintOf(beginningsOf(messages));
const relation = (messages: Message[], ...known: Message[][]) =>
  recognize(beginningsOf(messages), known.map(noted))?.relation;

describe("a message list and a known talk", () => {
  const greeting = said("Hi", "Hello!");
  const sundial = said("Hi", "Hello!", "A sundial.");

  test("are the same talk where one continues the other", () => {
    expect(relation(sundial, sundial)).toBe("same");
    expect(relation(sundial, greeting)).toBe("continued");
    expect(relation(greeting, sundial)).toBe("earlier");
  });

  test("are different talks where they part, be it in the last word or in who says it", () => {
    expect(relation(said("Hi", "Hello!", "A rain gauge."), sundial)).toBeUndefined();
    expect(relation(said("Hi", "Hello.", "A sundial."), sundial)).toBeUndefined();
    expect(relation(said("Hi", "Hello!", "A sun"), sundial)).toBeUndefined();
    const [hi, hello] = greeting as [Message, Message];
    expect(relation([hi, { ...hello, role: "user" }], greeting)).toBeUndefined();
    // Where one message ends and the next begins counts.
    expect(relation(said("Hi", "Hello!A sundial."), sundial)).toBeUndefined();
  });

  test("times do not count", () => {
    const dated = sundial.map((message) => ({ ...message, created: "2026-01-01T00:00:00.000Z" }));
    expect(relation(dated, sundial)).toBe("same");
  });

  test("of several, the equal one comes first, then the longest that is continued", () => {
    const known = [greeting, said("Hi"), sundial].map(noted);
    expect(recognize(beginningsOf(greeting), known)?.talk).toBe(known[0]);
    expect(recognize(beginningsOf([...sundial, ...said("In brass.")]), known)?.talk).toBe(known[2]);
    expect(recognize(beginningsOf(said("Hi", "Hello!", "A kite.")), known)?.talk).toBe(known[0]);
  });

  test("a very long one is noted in what an item of the table holds, and still continued", () => {
    const long = said(...Array.from({ length: 30_000 }, (_, n) => `message ${n}`));
    expect(JSON.stringify(noted(long)).length).toBeLessThan(100_000);
    expect(relation(long, long)).toBe("same");
    expect(relation([...long, ...said("more")], long)).toBe("continued");
    expect(relation(long.slice(0, 9_000), long)).toBe("earlier");
  });
});

/**
 * Takes talks in one after the other as capturing does; answers the message counts and ends of those it
 * keeps.
 */
function takeIn(talks: readonly Message[][]): string[] {
  const known: Footprint[] = [];
  for (const messages of talks) {
    const beginnings = beginningsOf(messages);
    const found = recognize(beginnings, known);
    if (found === undefined) known.push(footprintOf(beginnings));
    else if (found.relation === "continued") known[known.indexOf(found.talk)] = footprintOf(beginnings);
  }
  return known.map(({ message_count, whole }) => `${message_count} ${whole}`);
}

const continues = (longer: Message[], messages: Message[]) =>
  longer.length > messages.length &&
  messages.every(({ role, content }, n) => longer[n]?.role === role && longer[n].content === content);

const message = fc.record<Message>({
  role: fc.constantFrom("user", "assistant"),
  content: fc.constantFrom("Hi", "Hello!", "A kite", "A kite."),
  created: fc.constantFrom(null, "2026-01-01T00:00:00.000Z"),
});
const talks = fc.array(fc.array(message, { minLength: 1, maxLength: 5 }), { maxLength: 12 });

test("talks in any order and any number of times are kept once each, in their longest state", () => {
  const orders = talks.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
  );
  fc.assert(
    fc.property(orders, ([all, again]) => {
      const longest = all.filter((talk) => !all.some((other) => continues(other, talk)));
      const expected = new Set(longest.map((talk) => `${talk.length} ${noted(talk).whole}`));
      const kept = takeIn(again);
      expect(kept).toHaveLength(expected.size);
      expect(new Set(kept)).toEqual(expected);
      expect(takeIn([...again, ...all])).toEqual(kept);
    }),
    { numRuns: 500 },
  );
});
