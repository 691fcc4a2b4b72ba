import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readConversation } from "./read.ts";

const example = (name: string): string =>
  readFileSync(new URL(`../../examples/${name}`, import.meta.url), "utf8");

const conversations: { title: string | null }[] = JSON.parse(example("chatgpt-export/conversations.json"));
const transcripts = conversations.map((conversation) => readConversation(conversation));
function titled(title: string | null) {
  const found = transcripts.find((transcript) => transcript.title === title);
  if (!found) throw new Error(`no example has the title ${title}`);
  return found;
}

describe("the example ChatGPT export", () => {
  test.each([
    [null, 8, "gpt-4o", ["repairs-2025.xlsx", "repairs.txt"]],
    ["Bakery pre-order app", 8, "gpt-5", []],
    ["Boekenkastje in de voortuin", 8, "gpt-4o", []],
    ["Bookkeeping CLI for VAT returns", 8, "gpt-5", []],
    ["Garden irrigation script", 8, "o4-mini", []],
    ["Grandmother's recipe book", 6, "gpt-4o", ["card-apple-cake.jpg"]],
    ["Monthly yarn newsletter", 7, "gpt-4o", ["newsletter-2025.csv", "Newsletter March: After the rain"]],
    ["Podcast plan", 6, "text-davinci-002-render-sha", []],
    ["Price watch for suppliers", 8, "gpt-5", []],
    [
      "Rowing club website",
      6,
      "gpt-5",
      ["club-rules-2024.pdf", "How to Meet WCAG (Quick Reference)", "Eleventy Documentation"],
    ],
    ["Tide Post: a board game about mail boats", 6, "gpt-5", []],
    ["Yarn calculator for the shop", 6, "gpt-4o", []],
  ])("%s: %i messages by %s", (title, messages, model, documents) => {
    const transcript = titled(title);
    expect(transcript.source).toBe("chatgpt");
    expect(transcript.messages).toHaveLength(messages);
    expect(transcript.messages.map(({ role }) => role)).toEqual(
      transcript.messages.map((_, at) => (at % 2 === 0 ? "user" : "assistant")),
    );
    expect(transcript.model).toBe(model);
    expect(transcript.documents.map((document) => document.title)).toEqual(documents);
  });

  test("holds a dozen conversations, each with an id of its own", () => {
    expect(new Set(transcripts.map(({ external_id }) => external_id)).size).toBe(12);
  });

  test.each([
    ["an edited question", "Make me an app for a bakery"],
    ["an abandoned path of several turns", "a cannon costs three coins"],
    ["an abandoned answer", "a theme for sports clubs"],
    ["an abandoned answer beside an earlier one that was kept", "conditional formatting"],
    ["an answer that was cut off", "you first have to understand that yarn comes in"],
    ["a branch that is only older", "acoustic guitar"],
    ["reasoning", "Finding the real problem"],
    ["the recap of reasoning", "Thought for"],
    ["custom instructions", "No frameworks unless they earn their place"],
    ["a hidden system message", "Shop Builder"],
    ["a tool call", "pd.read_csv"],
    ["hidden tool output", "New colours are in!"],
    ["a quote from an attachment", "Names of members under 16 are not published"],
    ["an error from a tool", "took too long to answer"],
    ["the result of a canvas tool", "Successfully created text document"],
  ])("leaves out %s", (_, text) => {
    expect(JSON.stringify(conversations).includes(text)).toBe(true);
    expect(JSON.stringify(transcripts).includes(text)).toBe(false);
  });

  test("leaves no citation marks in the text", () => {
    expect(JSON.stringify(transcripts)).not.toMatch(/[\uE000-\uF8FF]|†/);
    expect(titled("Rowing club website").messages[1]?.content).toContain("Eleventy does just that. Hosting");
  });

  test("keeps the text of a canvas with its document", () => {
    const letter = titled("Monthly yarn newsletter").documents[1];
    expect(letter?.content).toMatch(/^# After the rain\n\nDear knitter,/);
  });
});

describe("the example conversations", () => {
  test("claude.json", () => {
    const transcript = readConversation(JSON.parse(example("conversations/claude.json")));
    expect(transcript).toMatchObject({ source: "claude", title: "Packing list for the wool fair" });
    expect(transcript.documents.map(({ title }) => title)).toEqual([
      "stall-2025.txt",
      "Packing list for a stall",
    ]);
    expect(transcript.documents[1]?.content).toContain("- Card reader and its charger\n");
    expect(JSON.stringify(transcript)).not.toMatch(/spreadsheet|by category/);
  });

  test("specstory.md", () => {
    const transcript = readConversation(example("conversations/specstory.md"));
    expect(transcript).toMatchObject({
      source: "specstory",
      title: "Number the photos of the recipe cards",
      model: "claude-sonnet-4-5",
    });
    expect(transcript.messages.filter(({ role }) => role === "user")).toHaveLength(2);
    expect(JSON.stringify(transcript)).not.toMatch(/order of taking|File created successfully/);
  });

  test("plain.json", () => {
    const transcript = readConversation(JSON.parse(example("conversations/plain.json")));
    expect(transcript).toMatchObject({ source: "generic", title: "Parcel labels without a label printer" });
    expect(transcript.messages).toHaveLength(4);
  });
});
