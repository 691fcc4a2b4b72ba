import { expect, test } from "vitest";
import { readConversation } from "../read.ts";

const exported = (time: string): string =>
  `# Tidy the pond\n_Exported on ${time} from Cursor (3.2.11)_\n\n---\n\n**User**\n\nSplit it.\n\n---\n\n**Cursor**\n\nDone:\n\n**User**\u0020input is in \`a.ts\`.\n\n---\n\n**User**\n\nThanks.\n`;

test("is read with its title", () => {
  expect(readConversation(exported("7/10/2026 at 17:09:40 GMT+5:30"))).toMatchObject({
    source: "cursor",
    title: "Tidy the pond",
    created: null,
    messages: [
      { role: "user", content: "Split it." },
      { role: "assistant", content: "Done:\n\n**User** input is in `a.ts`." },
      { role: "user", content: "Thanks." },
    ],
  });
});

test.each([
  ["5/15/2025 at 17:47:04 PDT", "2025-05-16T00:47:04.000Z"],
  ["2026/2/28 at GMT+8 10:28:33", "2026-02-28T02:28:33.000Z"],
  ["15.5.2025 at 17:47:04 MESZ", "2025-05-15T15:47:04.000Z"],
  ["5/6/2025 at 17:47:04 PDT", null],
])("%s is %s", (written, created) => {
  expect(readConversation(exported(written)).created).toBe(created);
});
