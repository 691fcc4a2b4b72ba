import { Dream } from "@dreamcatcher/contracts/dream";
import { rules } from "@dreamcatcher/organizing/index";
import type { OrganizedDream, Source } from "@dreamcatcher/organizing/organizer";
import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { readConversation } from "@dreamcatcher/reading/read";
import type { Transcript } from "@dreamcatcher/reading/transcript";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleTalks } from "../../bench/quality/talks.ts";

const LISTS = ["decisions", "todos", "suggestions", "features"] as const;
const MAX_QUOTE = 500;
const ID = "01890a5d-ac96-774b-bcce-b302099a8057";

const transcripts = exampleTalks().map(({ conversation }) => readConversation(conversation));

function sourcesOf(dream: OrganizedDream): Source[] {
  const items = [...LISTS.flatMap((list) => dream[list]), ...(dream.outcome ? [dream.outcome] : [])];
  const documents = dream.documents.flatMap(({ evidence }) => evidence ?? []);
  return [...items.map(({ evidence }) => evidence), ...documents];
}

/** Fails unless each quote stands in its message, lists are within their bounds, and nothing varies. */
async function expectGrounded(transcript: Transcript): Promise<number> {
  const dream = await rules.organize(transcript);
  const sources = sourcesOf(dream);
  for (const { message, quote } of sources) {
    expect(quote).not.toBe("");
    expect(quote.length).toBeLessThanOrEqual(MAX_QUOTE);
    expect(transcript.messages[message]?.content.toWellFormed()).toContain(quote);
  }
  for (const list of LISTS) {
    const stored = dream[list].map((item) => ({
      ...item,
      id: ID,
      evidence: { ...item.evidence, conversation_id: ID },
    }));
    expect(Dream.shape[list].parse(stored)).toEqual(stored);
  }
  expect(await rules.organize(structuredClone(transcript))).toEqual(dream);
  return sources.length;
}

test("what the dreams of the labelled talks hold stands in their messages", async () => {
  let sources = 0;
  for (const transcript of transcripts) sources += await expectGrounded(transcript);
  expect(sources).toBeGreaterThan(transcripts.length);
});

test("so it is when messages of several talks and languages are mixed", { timeout: 120_000 }, async () => {
  const messages = transcripts.flatMap((transcript) => transcript.messages);
  const mixed = fc.array(fc.constantFrom(...messages), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(mixed, async (some) => {
      await expectGrounded(transcriptOf(some));
    }),
    { numRuns: 100 },
  );
});
