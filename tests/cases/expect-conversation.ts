import type { OrganizedDream } from "@dreamcatcher/organizing/organizer";
import type { Transcript } from "@dreamcatcher/reading/transcript";
import { expect } from "vitest";
import type { ExpectedConversation } from "./cases.ts";

/** Fails unless a conversation and its dream are as expected. */
export function expectConversation(
  expected: ExpectedConversation,
  { transcript, dream }: { transcript: Transcript; dream: OrganizedDream },
): void {
  const { messages, message_count, documents = [], contents = {}, dream: its = {}, ...fields } = expected;
  expect(transcript).toMatchObject(fields);
  if (messages)
    expect(transcript.messages.map(({ role, content }) => `${role}: ${content}`)).toEqual(messages);
  if (message_count) expect(transcript.messages).toHaveLength(message_count);
  expect(dream.documents.flatMap(({ title, url }) => [title, url])).toEqual(
    expect.arrayContaining([...documents]),
  );
  for (const [title, content] of Object.entries(contents))
    expect(transcript.documents).toContainEqual(expect.objectContaining({ title, content }));
  if (its.title) expect(dream.title).toBe(its.title);
  if (its.hasSummary) expect(dream.summary).not.toBe("");
  expect(dream.fragments.flatMap(({ features }) => features)).toEqual(
    expect.arrayContaining([...(its.features ?? [])]),
  );
  expect(dream.todos.map(({ text, done }) => (done ? `[x] ${text}` : text))).toEqual(
    expect.arrayContaining([...(its.todos ?? [])]),
  );
  expect(dream.suggestions.map(({ text }) => text)).toEqual(
    expect.arrayContaining([...(its.suggestions ?? [])]),
  );
  if (its.code)
    expect(
      dream.fragments.flatMap(({ code_snippets }) =>
        code_snippets.map(({ language, filename }) => [language, filename].filter(Boolean).join(" ")),
      ),
    ).toEqual(its.code);
}
