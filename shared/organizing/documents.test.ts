import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { expect, test } from "vitest";
import { documentsOf } from "./documents.ts";
import { parseConversation } from "./parsed-conversation.ts";

function documents(content: string, attached: { title: string; url?: string }[] = []) {
  const transcript = transcriptOf([{ role: "assistant", content }], { documents: attached });
  return documentsOf(parseConversation(transcript), transcript).map(({ title, url }) => url ?? title);
}

test("links and file names in the text are documents, each once", () => {
  expect(
    documents(
      "Read [the guide](https://tide.dev/guide), https://tide.dev/guide#top and (see https://moon.org/a_(b)). Edit `src/tide.ts`, tide.ts and Dockerfile.",
    ),
  ).toEqual(["https://tide.dev/guide", "https://moon.org/a_(b)", "src/tide.ts", "Dockerfile"]);
});

test("attached documents come first", () => {
  expect(documents("See notes.md", [{ title: "Plan of the boat" }])).toEqual([
    "Plan of the boat",
    "notes.md",
  ]);
});

test("placeholders, products, commands and code are no documents", () => {
  expect(
    documents(
      "Open http://localhost:3000 or https://example.com/x with Next.js and socket.io, then `python manage.py test`.\n\n```js\nrequire('./db.js')\n```",
    ),
  ).toEqual([]);
});
