import fc from "fast-check";
import { expect, test } from "vitest";
import { messagesPage } from "./messages-page.ts";

const message = fc.tuple(fc.nat({ max: 9 }), fc.boolean()).map(([n, isLarge]) => ({
  role: "user" as const,
  content: `${n}`.repeat(isLarge ? 2_000_000 : 1),
  created: null,
}));

test("pages follow one another without gaps or repeats, none larger than a response", () => {
  fc.assert(
    fc.property(fc.array(message, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (messages, limit) => {
      const read = [];
      let after: Record<string, string> | undefined;
      do {
        const page = messagesPage(messages, { limit, after });
        if (messages.length > 0) expect(page.items.length).toBeGreaterThan(0);
        expect(page.items.length).toBeLessThanOrEqual(limit);
        const bytes = page.items.reduce((sum, { content }) => sum + content.length, 0);
        expect(page.items.length === 1 || bytes <= 3_500_000).toBe(true);
        read.push(...page.items);
        after = page.next ?? undefined;
      } while (after);
      expect(read).toEqual(messages);
    }),
    { numRuns: 30 },
  );
});
