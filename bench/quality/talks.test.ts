import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConversation } from "@dreamcatcher/reading/read";
import { afterAll, describe, expect, test } from "vitest";
import { exampleTalks, ownTalks } from "./talks.ts";

const talks = exampleTalks();

test("The example talks are of every kind", () => {
  const kinds = new Set(talks.map(({ labels }) => labels.kind));
  expect([...kinds].sort()).toEqual(["fix", "how_to", "idea", "question", "writing"]);
});

describe.each(talks.map((talk) => ({ ...talk, said: JSON.stringify(talk.conversation) })))(
  "$name",
  (talk) => {
    const { name, conversation, labels, language, said } = talk;

    test("is named by its language", () => {
      expect(name.split("-")[0]).toBe(language);
    });

    test("is read whole", () => {
      expect(readConversation(conversation).messages).toMatchObject(
        (conversation as { messages: object[] }).messages,
      );
    });

    test("has documents that it names", () => {
      expect(labels.documents.filter((document) => !said.includes(document))).toEqual([]);
    });

    test("has no list that is longer than a label may be, and nothing twice", () => {
      expect(labels.todos.length).toBeLessThanOrEqual(12);
      expect(labels.suggestions.length).toBeLessThanOrEqual(12);
      expect(labels.features.length).toBeLessThanOrEqual(15);
      const items = [...labels.todos.map(({ text }) => text), ...labels.suggestions];
      expect(new Set(items).size).toBe(items.length);
    });
  },
);

describe("Talks of one's own", () => {
  const folder = mkdtempSync(join(tmpdir(), "talks-"));
  const written = (name: string, content: unknown) => {
    writeFileSync(join(folder, name), JSON.stringify(content));
    return join(folder, name);
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  const expected = {
    title: "A",
    tags: [],
    facts: [],
    todos: [{ text: "b" }],
    features: [],
    documents: [],
    code: [],
  };
  const conversations = written("conversations.json", [
    { id: "1", messages: [] },
    { id: "2", messages: [] },
  ]);

  test("are those that have labels", () => {
    expect(ownTalks({ labels: written("labels.json", { 2: expected }), conversations })).toEqual([
      {
        name: "2",
        conversation: { id: "2", messages: [] },
        labels: { ...expected, todos: [{ text: "b", done: false }], suggestions: [] },
      },
    ]);
  });

  test("must be there", () => {
    const labels = written("labels.json", { 3: expected });
    expect(() => ownTalks({ labels, conversations })).toThrow(`${conversations} has no conversation 3.`);
  });

  test("must have labels of the right form", () => {
    const labels = written("labels.json", { 2: { ...expected, tags: "x" } });
    expect(() => ownTalks({ labels, conversations })).toThrow(/labels\.json cannot be read: .*tags/s);
  });
});
