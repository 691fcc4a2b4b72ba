import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import type { TranscriptDocument } from "@dreamcatcher/reading/transcript";
import { expect, test } from "vitest";
import { documentsOf } from "./documents.ts";
import { parseConversation } from "./parse-conversation.ts";

function organized(content: string, attached: TranscriptDocument[] = []) {
  const transcript = transcriptOf([{ role: "assistant", content }], { documents: attached });
  return documentsOf(parseConversation(transcript), transcript);
}

const documents = (content: string, attached?: TranscriptDocument[]) =>
  organized(content, attached).map(({ title, url }) => url ?? title);

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

test("two texts with one title are two documents, the same text twice is one", () => {
  const texts = ["Dig.", "Sow.", "Dig."].map((content) => ({ title: "Pasted text", content, message: 0 }));
  expect(organized("Fine.", texts)).toEqual([
    { title: "Pasted text", content: "Dig." },
    { title: "Pasted text", content: "Sow." },
  ]);
});

test("a name is not shown beside a text with that name", () => {
  const part = {
    title: "src/tide.ts",
    content: "tide();",
    content_type: "text/x-ts",
    partial: true as const,
  };
  expect(organized("See `src/tide.ts`, tide.ts and moon.ts", [{ title: "src/tide.ts" }, part])).toEqual([
    part,
    { title: "moon.ts" },
  ]);
});

test("a link that is attached and named is one document", () => {
  const attached = [{ title: "Guide", url: "https://www.tide.dev/guide/" }];
  expect(organized("Read https://tide.dev/guide", attached)).toEqual(attached);
});

test("placeholders, products, commands and code are no documents", () => {
  expect(
    documents(
      "Open http://localhost:3000 or https://example.com/x with Next.js and socket.io, then `python manage.py test`.\n\n```js\nrequire('./db.js')\n```",
    ),
  ).toEqual([]);
});

test("a path with accents is whole", () => {
  expect(documents("See /home/noor/pleamarés/src/gauge.ts of it.")).toEqual([
    "/home/noor/pleamarés/src/gauge.ts",
  ]);
});
