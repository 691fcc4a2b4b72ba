import { describe, expect, test } from "vitest";
import { readConversation } from "../read.ts";

const said = (input: unknown) =>
  readConversation(input).messages.map(({ role, content }) => `${role}: ${content}`);

test("Perplexity: a thread of questions, answers and sources", () => {
  const thread = {
    metadata: {
      thread_id: "t1",
      thread_title: "Cold frames",
      thread_url: "https://www.perplexity.ai/search/frames",
    },
    conversations: [
      {
        uuid: "2",
        query: "How deep?",
        answer: "A foot.",
        timestamp: "2026-05-01T09:02:00Z",
        sources: [{ title: "Frames", url: "https://gardens.org/frames" }],
      },
      {
        uuid: "1",
        query: "What is it good for?",
        answer: "Seedlings [1].",
        model: "sonar",
        timestamp: "2026-05-01T09:00:00Z",
        sources: [
          { title: "Frames", url: "https://gardens.org/frames", snippet: "x" },
          { url: "https://seeds.org/" },
        ],
      },
    ],
  };
  expect(readConversation(thread)).toEqual({
    source: "perplexity",
    external_id: "t1",
    title: "Cold frames",
    url: "https://www.perplexity.ai/search/frames",
    model: "sonar",
    created: "2026-05-01T09:00:00.000Z",
    updated: "2026-05-01T09:02:00.000Z",
    messages: [
      { role: "user", content: "What is it good for?", created: "2026-05-01T09:00:00.000Z" },
      { role: "assistant", content: "Seedlings [1].", created: "2026-05-01T09:00:00.000Z" },
      { role: "user", content: "How deep?", created: "2026-05-01T09:02:00.000Z" },
      { role: "assistant", content: "A foot.", created: "2026-05-01T09:02:00.000Z" },
    ],
    documents: [
      { title: "Frames", url: "https://gardens.org/frames", message: 1 },
      { title: "https://seeds.org/", url: "https://seeds.org/", message: 1 },
    ],
    unread_parts: [],
  });
});

describe("Perplexity: entries as its page loads them", () => {
  const entry = (more: object) => ({
    context_uuid: "c1",
    thread_title: "Cold frames",
    thread_url_slug: "cold-frames-x",
    query_str: "How deep?",
    display_model: "turbo",
    updated_datetime: "2026-05-01T09:00:00.123456",
    ...more,
  });

  test("have the answer in a block, and its sources in others", () => {
    const page = { name: "Frames", url: "https://gardens.org/frames" };
    const blocks = [
      { intended_usage: "plan", plan_block: {} },
      { intended_usage: "sources_answer_mode", sources_mode_block: { rows: [{ web_result: page }] } },
      { intended_usage: "web_results", web_result_block: { web_results: [page] } },
      { intended_usage: "ask_text_0", markdown_block: { chunks: ["A ", "foot."] } },
      {
        intended_usage: "ask_text",
        markdown_block: { answer: "A [foot](pplx://action/followup) [deep](https://x.org)." },
      },
    ];
    const attachments = ["https://files.perplexity.ai/yard.pdf?key=1"];
    expect(readConversation({ status: "success", entries: [entry({ blocks, attachments })] })).toMatchObject({
      external_id: "c1",
      title: "Cold frames",
      url: "https://www.perplexity.ai/search/cold-frames-x",
      model: "turbo",
      created: "2026-05-01T09:00:00.123Z",
      messages: [{ content: "How deep?" }, { content: "A foot [deep](https://x.org)." }],
      documents: [
        { title: "yard.pdf", message: 0 },
        { title: "Frames", url: "https://gardens.org/frames", message: 1 },
      ],
    });
  });

  test("have it in pieces, or in JSON, or in the JSON of a last step", () => {
    const answer = { answer: "A foot.", web_results: [{ name: "Frames", url: "https://gardens.org/" }] };
    const steps = [
      { step_type: "SEARCH_WEB", content: {} },
      { step_type: "FINAL", content: { answer: JSON.stringify(answer) } },
    ];
    const expected = ["user: How deep?", "assistant: A foot."];
    const chunks = [
      { markdown_block: { chunks: ["A ", "foot."] } },
      { markdown_block: { answer: "A foot." } },
    ];
    expect(said({ entries: [entry({ blocks: chunks })] })).toEqual(expected);
    for (const text of [JSON.stringify(answer), JSON.stringify(steps)]) {
      const transcript = readConversation({ entries: [entry({ text })] });
      expect(transcript.messages.map(({ content }) => content)).toEqual(["How deep?", "A foot."]);
      expect(transcript.documents).toEqual([{ title: "Frames", url: "https://gardens.org/", message: 1 }]);
    }
    expect(said({ entries: [entry({ text: "A foot." })] })).toEqual(expected);
    expect(said({ entries: [entry({ text: "[A foot] is enough." })] })[1]).toBe(
      "assistant: [A foot] is enough.",
    );
  });
});
