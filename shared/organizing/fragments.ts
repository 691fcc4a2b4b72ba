import { ellipsize } from "@dreamcatcher/text/clip";
import { wordCount } from "@dreamcatcher/text/sentences";
import type { Snippet } from "./code/code.ts";
import type { Feature } from "./features/features.ts";
import { type Ask, isProse, isRolePlay } from "./language/asks.ts";
import type { OrganizedFragment } from "./organizer.ts";
import type { ParsedConversation, Turn, Utterance } from "./parsed-conversation.ts";

const MAX_FRAGMENTS = 40;
const MAX_LENGTH = 20_000;
const MAX_SNIPPETS = 200;

/**
 * One fragment for each thing asked and answered; where there are more than 40, neighbours are put
 * together.
 */
export function fragmentsOf(
  conversation: ParsedConversation,
  asks: readonly Ask[][],
  features: Feature[],
  snippets: Snippet[],
  title: string,
): OrganizedFragment[] {
  const turns = conversation.turns
    .map((turn, at) => ({ turn, at }))
    .filter(
      ({ turn, at }) =>
        isKept(turn, conversation) ||
        features.some((each) => each.turn === at) ||
        snippets.some((each) => each.turn === at),
    );
  const size = Math.max(1, Math.ceil(turns.length / MAX_FRAGMENTS));
  const fragments: OrganizedFragment[] = [];
  for (let from = 0; from < turns.length; from += size) {
    const group = turns.slice(from, from + size);
    const within = new Set(group.map(({ at }) => at));
    const [first] = group;
    if (!first) continue;
    fragments.push({
      title: ellipsize(asks[first.at]?.[0]?.text || nameOf(first.turn) || title, 300),
      content: cut(
        group
          .map(({ turn }) => contentOf(turn, conversation))
          .filter(Boolean)
          .join("\n\n"),
      ),
      date: dateOf(group.map(({ turn }) => turn)),
      features: features.filter((each) => within.has(each.turn)).map(({ text }) => text),
      code_snippets: snippets
        .filter((each) => within.has(each.turn))
        .slice(-MAX_SNIPPETS)
        .map(({ turn: _, ...snippet }) => snippet),
    });
  }
  return fragments;
}

const substance = (said: Utterance): boolean =>
  said.text.length >= 200 || said.blocks.some((block) => block.kind === "code" || block.kind === "item");

const isKept = (turn: Turn, conversation: ParsedConversation): boolean =>
  turn.answered.some(substance) ||
  (!conversation.agentic && turn.answered.length > 0 && turn.asked.length > 0) ||
  turn.asked.some((said) => said.text.length >= 200);

function contentOf(turn: Turn, conversation: ParsedConversation): string {
  const told = conversation.agentic ? turn.answered.filter(substance) : turn.answered;
  const kept = told.length > 0 ? told : turn.answered.slice(-1);
  return (kept.length > 0 ? kept : turn.asked).map((said) => said.text).join("\n\n");
}

function cut(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const end = text.lastIndexOf("\n\n", MAX_LENGTH);
  return `${text.slice(0, end > MAX_LENGTH / 2 ? end : MAX_LENGTH).toWellFormed()}\n\n…`;
}

function nameOf(turn: Turn): string {
  const said = turn.asked.flatMap(openingOf).find((each) => !isRolePlay(each)) ?? "";
  if (said) return ellipsize(said, 100);
  for (const block of turn.answered.flatMap((each) => each.blocks))
    if (block.kind === "heading") return block.text;
  return ellipsize(
    turn.answered.flatMap(openingOf)[0] ?? turn.asked.flatMap((each) => each.text.split("\n", 1))[0] ?? "",
    100,
  );
}

/** The sentences of a message that say something. */
const openingOf = (said: Utterance): string[] =>
  said.blocks
    .slice(0, 20)
    .flatMap((block) =>
      block.pasted ? [] : block.sentences.filter((each) => isProse(each) && wordCount(each) >= 4),
    );

const dateOf = (turns: Turn[]): string | null =>
  turns.flatMap((turn) => [...turn.asked, ...turn.answered]).find((said) => said.created !== null)?.created ??
  null;
