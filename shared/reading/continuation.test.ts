import type { Message } from "@dreamcatcher/contracts/conversation";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beginningsOf, type Footprint, footprintOf, recognize } from "./continuation.ts";

const messagesOf = (...contents: string[]): Message[] =>
  contents.map((content, n) => ({ role: n % 2 ? "assistant" : "user", content, created: null }));

const footprint = (messages: Message[]) => footprintOf(beginningsOf(messages));
const relation = (messages: Message[], ...known: Message[][]) =>
  recognize(beginningsOf(messages), known.map(footprint))?.relation;

describe("a message list and a known conversation", () => {
  const greeting = messagesOf("Hi", "Hello!");
  const sundial = messagesOf("Hi", "Hello!", "A sundial.");

  test("are one conversation if either continues the other", () => {
    expect(relation(sundial, sundial)).toBe("same");
    expect(relation(sundial, greeting)).toBe("continued");
    expect(relation(greeting, sundial)).toBe("earlier");
  });

  test("are different conversations if any content or role differs", () => {
    expect(relation(messagesOf("Hi", "Hello!", "A rain gauge."), sundial)).toBeUndefined();
    expect(relation(messagesOf("Hi", "Hello.", "A sundial."), sundial)).toBeUndefined();
    expect(relation(messagesOf("Hi", "Hello!", "A sun"), sundial)).toBeUndefined();
    const [hi, hello] = greeting as [Message, Message];
    expect(relation([hi, { ...hello, role: "user" }], greeting)).toBeUndefined();
    // The boundary between two messages counts.
    expect(relation(messagesOf("Hi", "Hello!A sundial."), sundial)).toBeUndefined();
  });

  test("are compared without their times", () => {
    const dated = sundial.map((message) => ({ ...message, created: "2026-01-01T00:00:00.000Z" }));
    expect(relation(dated, sundial)).toBe("same");
  });

  test("match the equal one first, then the longest that is continued", () => {
    const known = [greeting, messagesOf("Hi"), sundial].map(footprint);
    expect(recognize(beginningsOf(greeting), known)?.talk).toBe(known[0]);
    expect(recognize(beginningsOf([...sundial, ...messagesOf("In brass.")]), known)?.talk).toBe(known[2]);
    expect(recognize(beginningsOf(messagesOf("Hi", "Hello!", "A kite.")), known)?.talk).toBe(known[0]);
  });

  test("fit a table item however long they are, and are still recognized", () => {
    const long = messagesOf(...Array.from({ length: 30_000 }, (_, n) => `message ${n}`));
    expect(JSON.stringify(footprint(long)).length).toBeLessThan(100_000);
    expect(relation(long, long)).toBe("same");
    expect(relation([...long, ...messagesOf("more")], long)).toBe("continued");
    expect(relation(long.slice(0, 9_000), long)).toBe("earlier");
  });
});

/** Captures conversations one after the other and returns the message counts and digests of those kept. */
function capture(conversations: readonly Message[][]): string[] {
  const known: Footprint[] = [];
  for (const messages of conversations) {
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
const conversations = fc.array(fc.array(message, { minLength: 1, maxLength: 5 }), { maxLength: 12 });

test("conversations captured repeatedly, in any order, are kept once each in their longest state", () => {
  const orders = conversations.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
  );
  fc.assert(
    fc.property(orders, ([all, again]) => {
      const longest = all.filter((messages) => !all.some((other) => continues(other, messages)));
      const expected = new Set(longest.map((messages) => `${messages.length} ${footprint(messages).whole}`));
      const kept = capture(again);
      expect(kept).toHaveLength(expected.size);
      expect(new Set(kept)).toEqual(expected);
      expect(capture([...again, ...all])).toEqual(kept);
    }),
    { numRuns: 500 },
  );
});
