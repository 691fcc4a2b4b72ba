import { describe, expect, test } from "vitest";
import { readConversation } from "../read.ts";

interface Fields {
  [field: string]: unknown;
}

const human = (message: string, more: Fields = {}) => ({ sender: "human", message, ...more });
const answer = (message: string, more: Fields = {}) => ({ sender: "assistant", message, ...more });
const read = (responses: Fields[], conversation: Fields = {}) =>
  readConversation({ conversation: { id: "g1", title: "Moon", ...conversation }, responses });
const said = (responses: Fields[], conversation: Fields = {}) =>
  read(responses, conversation).messages.map(({ role, content }) => `${role}: ${content}`);

describe("Grok", () => {
  test("takes every sender but the person for the assistant", () => {
    expect(
      said([
        human("A?"),
        answer("B", { sender: "ASSISTANT" }),
        answer("C", { sender: "grok-3" }),
        answer("D", { sender: null }),
        answer("E", { sender: "system" }),
      ]),
    ).toEqual(["user: A?", "assistant: B", "assistant: C", "assistant: D"]);
  });

  const tree = (names: { id: string; parent: string; wrap?: boolean }) => {
    const link = (id: string, parent: string | null, seconds: number) => {
      const response = {
        ...(seconds % 2 ? human(id) : answer(id)),
        [names.id]: id,
        [names.parent]: parent,
        create_time: { $date: { $numberLong: `${1_700_000_000_000 + seconds * 1000}` } },
      };
      return names.wrap ? { response, share_link: null } : response;
    };
    return [link("q", null, 1), link("a", "q", 2), link("b", "q", 4), link("r", null, 5), link("c", "r", 6)];
  };

  test.each([
    { id: "response_id", parent: "parent_response_id", wrap: true },
    { id: "_id", parent: "parent_response_id", wrap: true },
    { id: "responseId", parent: "parentResponseId" },
  ])("keeps the branch of the leaf, else the newest: $id", (names) => {
    expect(said(tree(names), { leaf_response_id: "a" })).toEqual(["user: q", "assistant: a"]);
    expect(said(tree(names), { leaf_response_id: "gone" })).toEqual(["user: r", "assistant: c"]);
    expect(said(tree(names), { leafResponseId: "b" })).toEqual(["user: q", "assistant: b"]);
    expect(said(tree(names))).toEqual(["user: r", "assistant: c"]);
  });

  test("may have its title beside its responses, as the website loads them", () => {
    const responses = [
      { responseId: "a", sender: "human", message: "A pond?" },
      { responseId: "b", parentResponseId: "a", sender: "assistant", message: "Dig deep." },
    ];
    expect(readConversation({ conversationId: "g", title: "Pond", responses })).toMatchObject({
      source: "grok",
      external_id: "g",
      title: "Pond",
      messages: [{ content: "A pond?" }, { content: "Dig deep." }],
    });
  });

  test("finds the id of the conversation where there is one", () => {
    expect(read([human("A")]).external_id).toBe("g1");
    expect(read([human("A")], { id: undefined, conversationId: "g2" }).external_id).toBe("g2");
    expect(read([human("A", { conversation_id: "g3" })], { id: undefined }).external_id).toBe("g3");
  });

  test("moves artifacts to the documents, each in its last version", () => {
    const artifact = (version: number, body: string) =>
      `<xaiArtifact artifact_id="a1" artifact_version_id="v${version}" title="moon.py" contentType="text/python">\n${body}\n</xaiArtifact>`;
    const responses = [
      human("Write"),
      answer(`Here.\n\n${artifact(1, "x = 1")}\n\nRun it.`),
      human("Better"),
      answer(artifact(2, "x = 2")),
    ];
    expect(said(responses)).toEqual([
      "user: Write",
      "assistant: Here.\n\nRun it.",
      "user: Better",
      "assistant: 📎 moon.py",
    ]);
    expect(read(responses).documents).toEqual([
      { title: "moon.py", content_type: "text/python", content: "x = 2", message: 3 },
    ]);
    expect(read([answer('Cut\n<xaiArtifact title="a.md">\n# A')]).documents).toMatchObject([
      { content: "# A", partial: true },
    ]);
  });

  test("leaves out cards, and reads the pages it cites as documents", () => {
    const card =
      '<grok:render card_id="1" card_type="citation_card"><argument name="citation_id">3</argument></grok:render>';
    const tool = "<xai:tool_usage_card><xai:tool_name>web_search</xai:tool_name></xai:tool_usage_card>";
    const cited = [{ title: "Moon", url: "https://x.org/m" }, { url: "x" }, null];
    expect(said([answer(`${tool}Full.${card} Again.${card}`)])).toEqual(["assistant: Full. Again."]);
    expect(read([answer("Full.", { cited_web_search_results: cited })]).documents).toEqual([
      { title: "Moon", url: "https://x.org/m", message: 0 },
    ]);
  });

  test("names what is attached, and counts what has no name", () => {
    const named = { fileName: "plan.pdf", fileMimeType: "application/pdf" };
    expect(read([human("", { file_attachments: ["0a1b"], fileAttachmentsMetadata: [named] })])).toMatchObject(
      {
        messages: [{ content: "📎 plan.pdf" }],
        documents: [{ title: "plan.pdf", content_type: "application/pdf", message: 0 }],
        unread_parts: [],
      },
    );
    expect(read([human("See", { file_attachments: ["0a1b", "2c3d"] })]).unread_parts).toEqual([
      { kind: "file", count: 2 },
    ]);
    expect(read([human("Draw"), answer("", { generated_image_urls: ["users/1/a.jpg", 3] })])).toMatchObject({
      messages: [{}, { role: "assistant", content: "📎 Generated image" }],
      documents: [{ title: "Generated image", url: "https://assets.grok.com/users/1/a.jpg" }],
    });
  });
});
