import { rules } from "@dreamcatcher/organizing/index";
import { readConversation } from "@dreamcatcher/reading/read";
import { describe, test } from "vitest";
import { AGENTS } from "./dreams/agents.ts";
import { DECISIONS } from "./dreams/decisions.ts";
import type { DreamCase } from "./dreams/dream-case.ts";
import { expectDream } from "./dreams/expect-dream.ts";
import { PASTED } from "./dreams/pasted.ts";
import { QUESTIONS } from "./dreams/questions.ts";
import { REFUSALS } from "./dreams/refusals.ts";
import { SHOPS } from "./dreams/shops.ts";
import { WISHES } from "./dreams/wishes.ts";

const CASES: readonly [string, readonly DreamCase[]][] = [
  ["questions leave nothing to do", QUESTIONS],
  ["what is pasted is no wish", PASTED],
  ["the code of an agent", AGENTS],
  ["what the person settles", DECISIONS],
  ["what the person wants", WISHES],
  ["one wish in several languages", SHOPS],
  ["what the person does not want", REFUSALS],
];

describe.each(CASES)("%s", (_, cases) => {
  test.each(cases)("$name", async ({ title, messages, dream }) => {
    const spoken = messages.map((content, at) => ({ role: at % 2 ? "assistant" : "user", content }));
    expectDream(dream, await rules.organize(readConversation({ title, messages: spoken })));
  });
});
