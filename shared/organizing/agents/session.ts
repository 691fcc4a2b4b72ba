import type { Turn } from "../parsed-conversation.ts";

const NARRATION =
  /^(?:let me|now\b|i'll|i’ll|i've|i’ve|i'm|i’m|i need|i have|i see|i found|first|next|good|perfect|the build|all tests)\b/i;

/** What an agent does with files and programs, and a chat assistant cannot: "Now let me run the tests". */
const WORKING =
  /^(?:(?:now|next|first|then|good|great|ok(?:ay)?|clean|perfect|confirmed)\b[ ,.!—–-]*)*(?:let me|i['’]ll|i need to|i['’]m going to)\s+(?:(?:also|now|first|then|just|quickly|start by|begin by)\s+)*(?:check|look|read|re-?read|run|verif|examin|explor|trac|grep|inspect|review|search|reading|looking|checking|investigat)/i;
const MAX_OPENING = 120;
/** The least that makes a session, beside one for every three answers. */
const MIN_WORKING = 2;

/**
 * Whether a coding agent answers: it sends many short messages about its progress where a chat assistant
 * sends one, or tells in one what it does to files.
 */
export function isSession(turns: readonly Turn[]): boolean {
  const answered = turns.filter((turn) => turn.answered.length > 0);
  const answers = answered.flatMap((turn) => turn.answered);
  const narrated = answers.filter((said) => said.text.length < 300 || NARRATION.test(said.text)).length;
  if (answers.length > answered.length * 1.6 && narrated >= answers.length * 0.4) return true;
  let working = 0;
  for (const { blocks } of answers)
    for (const block of blocks)
      if (block.kind === "paragraph")
        working += block.sentences.filter((each) => WORKING.test(each.slice(0, MAX_OPENING))).length;
  return working >= Math.max(MIN_WORKING, answered.length / 3);
}
