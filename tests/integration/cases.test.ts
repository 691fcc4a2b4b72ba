import { readFileSync } from "node:fs";
import type { Client } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { CASES } from "../cases/cases.ts";
import { readFile } from "../cases/read-file.ts";
import { api, importOf, newUser } from "./harness/index.ts";

/** All conversations of a user with their messages, dreams and documents, in the order of their texts. */
async function importedBy(as: Client) {
  const conversations = await Array.fromAsync(as.conversations.list());
  const imported = await Promise.all(
    conversations.map(async ({ id, dream_id, source, external_id, title, unread_parts }) => {
      const { title: dreamTitle, summary, tags, kind, todos, documents } = await as.dreams.get(dream_id);
      const texts = documents
        .filter(({ bytes }) => bytes !== undefined)
        .map(async (document) => (await as.dreams.document(dream_id, document.id)).content);
      return {
        messages: await Array.fromAsync(as.conversations.messages(id)),
        ...{ source, external_id, title, unread_parts },
        dream: {
          ...{ title: dreamTitle, summary, tags, kind },
          todos: todos.map(({ text, done, evidence }) => {
            expect(evidence?.conversation_id).toBe(id);
            return { text, done, evidence: { message: evidence?.message, quote: evidence?.quote } };
          }),
          documents: documents.map(({ title, url }) => url ?? title),
          texts: await Promise.all(texts),
        },
      };
    }),
  );
  return sorted(imported);
}

/** The same of a file that is read here. */
async function readHere(bytes: Buffer): ReturnType<typeof importedBy> {
  const { conversations } = await readFile(new Uint8Array(bytes));
  return sorted(
    conversations.map(({ transcript, dream: { title, summary, tags, kind, todos, documents } }) => ({
      messages: transcript.messages,
      ...{
        source: transcript.source,
        external_id: transcript.external_id,
        title: transcript.title,
        unread_parts: transcript.unread_parts,
      },
      dream: {
        ...{ title, summary, tags, kind, todos },
        documents: documents.map((document) => document.url ?? document.title),
        texts: documents.flatMap(({ content }) => content ?? []),
      },
    })),
  );
}

const sorted = <Item extends { messages: unknown }>(items: Item[]): Item[] =>
  items.toSorted((a, b) => (JSON.stringify(a.messages) < JSON.stringify(b.messages) ? -1 : 1));

test.concurrent.each(CASES)(
  "$file is imported as it is read, and once",
  async ({ file, conversations, failures = 0 }) => {
    const as = api(await newUser());
    const bytes = readFileSync(new URL(`../cases/conversations/${file}`, import.meta.url));
    const seen = conversations.length + failures;
    expect(await importOf(as, bytes, { filename: file })).toMatchObject({
      status: "completed",
      conversations_seen: seen,
      dreams_created: conversations.length,
      failures_count: failures,
    });
    const imported = await importedBy(as);
    expect(imported).toEqual(await readHere(bytes));

    expect(await importOf(as, bytes, { filename: file })).toMatchObject({
      unchanged: conversations.length,
      failures_count: failures,
    });
    expect(await importedBy(as)).toEqual(imported);
  },
);
