import { ellipsize } from "@dreamcatcher/text/clip";
import { withClosedFence } from "@dreamcatcher/text/markdown";
import { wordCount } from "@dreamcatcher/text/sentences";
import { spokenBy } from "@dreamcatcher/text/speakers";
import type { Snippet } from "./code/versions.ts";
import type { Feature } from "./features/feature.ts";
import type { Ask } from "./language/ask.ts";
import { isProse } from "./language/prose.ts";
import { isRolePlay } from "./language/work.ts";
import type { OrganizedFragment } from "./organizer.ts";
import type { ParsedConversation, Turn, Utterance } from "./parsed-conversation.ts";

const MAX_FRAGMENTS = 40;
const MAX_LENGTH = 20_000;
const MAX_SNIPPETS = 200;
/** The messages of a fragment, of which each has a share of its length. */
const MAX_MESSAGES = 200;

/**
 * One fragment for each thing asked and answered, with the small talk that follows it; where there are more
 * than 40, neighbours are put together.
 */
export function fragmentsOf(
  conversation: ParsedConversation,
  asks: readonly Ask[][],
  features: Feature[],
  snippets: Snippet[],
  title: string,
): OrganizedFragment[] {
  const { turns } = conversation;
  const kept = turns.flatMap((turn, at) =>
    isKept(turn, conversation) ||
    features.some((each) => each.turn === at) ||
    snippets.some((each) => each.turn === at)
      ? [at]
      : [],
  );
  const topics = kept.length > 0 ? kept : turns.slice(0, 1).map(() => 0);
  const size = Math.max(1, Math.ceil(topics.length / MAX_FRAGMENTS));
  const starts = topics.filter((_, index) => index % size === 0);
  return starts.map((start, index) => {
    const from = index === 0 ? 0 : start;
    const end = starts[index + 1] ?? turns.length;
    const group = turns.slice(from, end);
    const isWithin = ({ turn }: { turn: number }) => turn >= from && turn < end;
    return {
      title: ellipsize(asks[start]?.[0]?.text || nameOf(turns[start] as Turn) || title, 300),
      content: contentOf(group.flatMap((turn) => saidIn(turn, conversation))),
      date: dateOf(group),
      features: features.filter(isWithin).map(({ text }) => text),
      code_snippets: snippets
        .filter(isWithin)
        .slice(-MAX_SNIPPETS)
        .map(({ turn: _, ...snippet }) => snippet),
    };
  });
}

const substance = (said: Utterance): boolean =>
  said.text.length >= 200 || said.blocks.some((block) => block.kind === "code" || block.kind === "item");

const isKept = (turn: Turn, conversation: ParsedConversation): boolean =>
  turn.answered.some(substance) ||
  (!conversation.agentic && turn.answered.length > 0 && turn.asked.length > 0) ||
  turn.asked.some((said) => said.text.length >= 200);

/** The messages of a turn; of a coding agent's only those that say more than what it does next. */
function saidIn({ asked, answered }: Turn, { agentic }: ParsedConversation): Utterance[] {
  const reports = agentic ? answered.filter(substance) : answered;
  return [...asked, ...(reports.length > 0 ? reports : answered.slice(-1))];
}

/** What both sides say, in order, with who says it; the longest messages are cut so that all fit. */
function contentOf(said: readonly Utterance[]): string {
  const [half, middle] = [MAX_MESSAGES / 2, said[MAX_MESSAGES / 2]];
  const left =
    said.length <= MAX_MESSAGES || !middle
      ? said
      : [...said.slice(0, half), { ...middle, text: "…" }, ...said.slice(-half)];
  const share = shareOf(left.map(({ text }) => text.length));
  const parts: { role: Utterance["role"]; texts: string[] }[] = [];
  for (const { role, text } of left) {
    const part = parts.at(-1);
    const shown = withClosedFence(cut(text, share));
    if (part?.role === role) part.texts.push(shown);
    else parts.push({ role, texts: [shown] });
  }
  return parts.map(({ role, texts }) => spokenBy(role, texts)).join("\n\n");
}

/** The length that each text may have, so that all together have at most `MAX_LENGTH`. */
function shareOf(lengths: readonly number[]): number {
  let room = MAX_LENGTH;
  for (const [index, length] of lengths.toSorted((a, b) => a - b).entries()) {
    const share = Math.floor(room / (lengths.length - index));
    if (length > share) return share;
    room -= length;
  }
  return MAX_LENGTH;
}

/** A message without its middle: at its end stands what came out of it. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = Math.floor(max * 0.7) - CUT.length;
  const end = text.lastIndexOf("\n\n", room);
  if (end <= room / 2) return ellipsize(text, max);
  return `${withClosedFence(text.slice(0, end))}${CUT}${endOf(text, max - room - CUT.length)}`.trimEnd();
}

const CUT = "\n\n…\n\n";

/** The last paragraphs of a text that fit, from the end of the code on that the cut is in. */
function endOf(text: string, max: number): string {
  const start = text.indexOf("\n\n", text.length - max);
  if (start < 0) return "";
  const [before, end] = [text.slice(0, start), text.slice(start)];
  if (withClosedFence(before) === before) return end.trimStart();
  const [close] = /^\s*(?:```+|~~~+)[ \t]*$/m.exec(end) ?? [];
  return close === undefined ? "" : end.slice(end.indexOf(close) + close.length).trimStart();
}

function nameOf(turn: Turn): string {
  const said = firstSaid(turn.asked, (each) => !isRolePlay(each));
  if (said) return ellipsize(said, 100);
  for (const block of turn.answered.flatMap((each) => each.blocks))
    if (block.kind === "heading") return block.text;
  return ellipsize(
    firstSaid(turn.answered) ?? turn.asked.flatMap((each) => each.text.split("\n", 1))[0] ?? "",
    100,
  );
}

/** The first sentence of some messages that says something, of those that fit. */
function firstSaid(messages: Utterance[], fits = (_sentence: string) => true): string | null {
  for (const { blocks } of messages)
    for (const { pasted, sentences } of blocks.slice(0, 20)) {
      const said = pasted
        ? null
        : sentences.find((each) => isProse(each) && wordCount(each) >= 4 && fits(each));
      if (said) return said;
    }
  return null;
}

const dateOf = (turns: Turn[]): string | null =>
  turns.flatMap((turn) => [...turn.asked, ...turn.answered]).find((said) => said.created !== null)?.created ??
  null;
