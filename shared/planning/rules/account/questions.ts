import type { Block } from "@dreamcatcher/text/markdown";
import { isQuestion, sentences } from "@dreamcatcher/text/sentences";
import type { Exchange } from "./exchanges.ts";
import { OFFERS } from "./phrases.ts";
import type { Remark } from "./piece.ts";
import { isSaid, isShort } from "./said.ts";

/** Titles of lists whose items wait for an answer, whether or not a mark closes them. */
const QUESTIONS =
  /(?<!\p{L})(?:(?:open|clarifying|remaining|unresolved|my|few|some|following) questions?|clarifications?|unknowns|openstaande vragen|offene (?:fragen|punkte)|questions ouvertes|preguntas (?:abiertas|pendientes)|domande aperte|perguntas abertas|открытые вопросы)(?!\p{L})|待确认|未决问题|確認事項|열린 질문/iu;
/** Leads up to what a person could ask next. */
const SUGGESTS =
  /(?<!\p{L})(?:next steps?|follow-?ups?|you (?:can|could|may|might) (?:also )?ask|volgende stappen|nächste schritte|prochaines étapes|próximos pasos|prossimi passi|próximos passos)(?!\p{L})|下一步|次の|다음/iu;
const MAX_QUESTIONS = 12;
/** A longer answer is one to what the person lists as questions. */
const MAX_UNANSWERED = 300;
/** So many blocks are the end of an answer. */
const MAX_END = 12;

/**
 * What the last answer asks and the person asked last, for nobody answers it any more. What is asked many
 * times is asked in an exam that the answer is.
 */
export function openQuestionsIn(last: Exchange | undefined): Remark[] {
  if (!last) return [];
  const { reply, blocks, wish } = last;
  const unanswered = reply.text.trim() === "" ? last.sentences.filter(isQuestion) : [];
  const own =
    reply.text.trim().length > MAX_UNANSWERED
      ? []
      : blocks.flatMap((block) => (block.kind === "item" && isQuestion(block.text) ? [block.text] : []));
  const end = isDialogue(reply.text) ? reply.blocks.length : reply.blocks.length - MAX_END;
  const asked = reply.blocks.flatMap((block, at) => {
    if (block.kind === "code" || block.kind === "row" || block.kind === "heading") return [];
    // What stands below an item are its choices.
    if (block.kind === "item" && block.depth > 1) return [];
    const lead = block.kind === "item" ? [...block.under.slice(-1), block.intro.slice(-80)].join(" ") : "";
    if (QUESTIONS.test(lead)) return block.kind === "item" ? askedBy(block, reply.blocks, at) : [block.text];
    // What an answer asks on its way it answers itself; what could come next is an offer.
    if (at < end || SUGGESTS.test(lead)) return [];
    return closingOf(block.text).filter((each) => !OFFERS.test(each));
  });
  const open = [
    ...unanswered.map((text) => ({ text, passage: wish })),
    ...own.map((text) => ({ text, passage: wish })),
    ...asked.map((text) => ({ text, passage: reply.passage })),
  ];
  return open
    .filter(({ text }) => isSaid(text) && !/[{};]|=>/.test(text) && !isShort(text, 3))
    .filter(({ text }) => open.filter((each) => each.text === text).length === 1)
    .slice(0, MAX_QUESTIONS);
}

/** Fewer lines below names are fields of something. */
const MIN_LINES = 4;
/** Somebody who speaks: "Keeper: the light is out". */
const SPEAKER = /^[*_]{0,3}(\p{Lu}[\p{L}.' -]{0,25})[*_]{0,3}[:：]/u;

/** Whether a text is a dialogue: its lines begin with names, two of which come back. */
function isDialogue(text: string): boolean {
  const names = text.split("\n").flatMap((line) => SPEAKER.exec(line.trim())?.[1] ?? []);
  const again = new Set(names.filter((name, at) => names.indexOf(name) < at));
  return names.length >= MIN_LINES && again.size >= 2;
}

/** An item that asks, with its choices where they stand below it. */
function askedBy(item: Block & { kind: "item" }, blocks: readonly Block[], at: number): string[] {
  if (!/[:：]\s*$/.test(item.text)) return [item.text];
  const below = blocks.slice(at + 1);
  const next = below.findIndex((block) => block.kind !== "item" || block.depth <= item.depth);
  const choices = (next < 0 ? below : below.slice(0, next)).flatMap((block) =>
    block.kind === "item" ? [block.text] : [],
  );
  return [[item.text, choices.join(" / ")].join(" ").trim()];
}

/**
 * The questions that a block ends with, but for one sentence that says what for; none of them in the quotes
 * of somebody who speaks in it. What comes before more is a part of a text: the opening of an essay.
 */
function closingOf(text: string): string[] {
  const said = sentences(text);
  return said.filter(
    (each, at) =>
      isQuestion(each) &&
      said.slice(at).filter((next) => !isQuestion(next)).length <= 1 &&
      !isQuoted(each, text),
  );
}

const QUOTES = /["“”„«»「」『』]/gu;
const isQuoted = (sentence: string, text: string): boolean =>
  (text.slice(0, text.indexOf(sentence)).match(QUOTES)?.length ?? 0) % 2 === 1 ||
  /^["“„«「『]/u.test(sentence);
