import type { Ask } from "@dreamcatcher/organizing/ask";
import { asksIn } from "@dreamcatcher/organizing/asks";
import { withChanges } from "@dreamcatcher/organizing/changes";
import { parseConversation } from "@dreamcatcher/organizing/parse-conversation";
import type { Utterance } from "@dreamcatcher/organizing/parsed-conversation";
import { spokenOf } from "@dreamcatcher/organizing/passages";
import type { Block } from "@dreamcatcher/text/markdown";
import type { Language } from "@dreamcatcher/text/words";
import { linesIn } from "./lists.ts";
import { wantIn } from "./names.ts";
import { messageOf, type Passage } from "./passages.ts";
import { isSaid } from "./said.ts";
import { withoutPasted } from "./speech.ts";

/** What the person says, and what is answered before they speak again. */
export interface Exchange {
  /** What the person writes, in blocks; what they paste, quote or show has no sentences of its own. */
  blocks: Utterance["blocks"];
  /** Their own sentences, without those of lists and headings. */
  sentences: string[];
  /** The sentences that ask for work, each from where it does. */
  asked: { sentence: string; want: string }[];
  /** The passage that each sentence or list of the person is from. */
  wish: Passage;
  reply: { text: string; blocks: Block[]; passage: Passage | null };
}

/** A conversation by its exchanges, with the language that is spoken in it. */
export interface Conversation {
  exchanges: Exchange[];
  language: Language;
}

/** Of a longer conversation its beginning and its end are read. */
const MAX_EXCHANGES = 200;
const MAX_FIRST = 20;

/** The exchanges of a conversation, in order. Nothing but the form of a text tells who speaks in it. */
export function conversationIn(passages: readonly Passage[]): Conversation {
  const conversation = parseConversation({
    messages: passages.map((each) =>
      messageOf(each.speaker === "person" ? { ...each, text: withoutPasted(each.text) } : each),
    ),
    documents: [],
  });
  const all = asksIn(conversation);
  const asks = withChanges(conversation, all, () => false);
  const standing = new Set(asks.flat().map(({ sentence }) => sentence));
  const exchanges = conversation.turns.flatMap(({ asked, answered }, at): Exchange[] => {
    const wish = passages[asked.at(-1)?.message ?? -1];
    if (!wish) return [];
    const blocks = asked.flatMap((each) => beforePastedAnswer(each.blocks));
    const last = answered.at(-1);
    return [
      {
        blocks,
        sentences: asked
          .flatMap((each) => ownSentences(each))
          .filter((each) => !isCalledOff(each, all[at] ?? [], standing)),
        asked: askedIn(asks[at] ?? []),
        wish,
        reply: {
          text: saidIn(answered.map(({ text }) => text).join("\n\n")),
          blocks: answered.flatMap((each) => each.blocks),
          passage: last ? (passages[last.message] ?? null) : null,
        },
      },
    ];
  });
  const bounded =
    exchanges.length <= MAX_EXCHANGES
      ? exchanges
      : [...exchanges.slice(0, MAX_FIRST), ...exchanges.slice(MAX_FIRST - MAX_EXCHANGES)];
  return { exchanges: bounded, language: conversation.language };
}

/** An answer; empty where only rules are left of it, which stood between what a tool did. */
const saidIn = (answer: string): string => (/[^\s*_-]/.test(answer) ? answer : "");

/** Whether a sentence only asks for what is called off or replaced later. */
const isCalledOff = (sentence: string, asked: readonly Ask[], standing: ReadonlySet<string>): boolean =>
  asked.some((ask) => ask.sentence === sentence) && !standing.has(sentence);

/** More text behind code than a person adds to it. */
const MAX_BEHIND_CODE = 600;

/** The blocks of a message up to code that much more follows: an answer that the person pastes. */
function beforePastedAnswer(blocks: Utterance["blocks"]): Utterance["blocks"] {
  const code = blocks.findIndex(({ kind }) => kind === "code");
  const behind = code < 0 ? [] : blocks.slice(code + 1);
  const isListed = behind.some(({ kind }) => kind === "item" || kind === "heading");
  const length = behind.reduce((sum, block) => sum + (block.kind === "code" ? 0 : block.text.length), 0);
  const isAnswer = isListed && length > MAX_BEHIND_CODE && blocks.every(({ kind }) => kind !== "heading");
  return isAnswer ? blocks.slice(0, code) : blocks;
}

/** What the person says in a message: sentences behind what only points at a file, a tool or a person. */
function ownSentences(message: Utterance): string[] {
  let isShowing = false;
  return spokenOf({ text: message.text, blocks: beforePastedAnswer(message.blocks) }).flatMap((block) => {
    if (block.kind !== "paragraph" || block.quoted || block.pasted) return [];
    const lines = linesIn(block);
    if (isShowing) return [];
    const shows =
      message.text.length > MIN_SHOWN ? block.sentences.findIndex((each) => SHOWS.test(each)) : -1;
    isShowing = shows >= 0;
    return (isShowing ? block.sentences.slice(0, shows) : block.sentences)
      .filter((each) => !lines.includes(each))
      .map((each) => each.replace(MENTIONS, ""))
      .filter(isSaid);
  });
}

/** In a long message, what follows is shown: "here is what I found". */
const SHOWS =
  /^(?:here(?:['’]?s| is| are)|see below|below is|hier (?:is|sind|ist)|voici|aquí (?:está|tienes|va)|ecco|aqui está|вот)(?!\p{L})|^以下(?:是|为)|^こちら/iu;
/** In a shorter message the person speaks on. */
const MIN_SHOWN = 1_500;

/** Whom or what a sentence begins by naming: a person, a file, a command. */
const MENTIONS = /^(?:[@#]\S+\s+(?:\(\d[\d-]*\)\s+)?|\/[a-z][\w:-]*\s+)+/i;

/** The asks of an exchange, one for each sentence. */
function askedIn(asks: readonly Ask[]): Exchange["asked"] {
  const first = new Map(asks.toReversed().map((ask) => [ask.sentence.replace(MENTIONS, ""), ask]));
  return [...new Set(asks.map(({ sentence }) => sentence.replace(MENTIONS, "")))]
    .filter(isSaid)
    .map((sentence) => ({ sentence, want: wantOf(first.get(sentence)?.text ?? "", sentence) }));
}

/** The part of a sentence that an ask begins; its form in words of its own may differ from the sentence. */
function wantOf(text: string, sentence: string): string {
  const [, rest = ""] = /^\S+\s+(\S.{0,20})/.exec(text) ?? [];
  const verb = text.split(/\s/, 1)[0] ?? "";
  const at = rest === "" ? -1 : sentence.indexOf(rest);
  return at > 0 && at < sentence.length / 2 ? `${verb} ${sentence.slice(at)}` : wantIn(sentence);
}
