import { ellipsize } from "@dreamcatcher/text/clip";
import { capitalized, closed, joined, shorten, wordCount } from "@dreamcatcher/text/sentences";
import { isUnspaced } from "@dreamcatcher/text/unspaced";
import { isContentWord, type Language, spokenIn, stem, wordsOf } from "@dreamcatcher/text/words";
import { spokenOf, withoutFiller } from "./language/asks.ts";
import { isCount } from "./language/phrases.ts";
import { isProse } from "./language/prose.ts";
import { isRolePlay } from "./language/work.ts";
import type { ParsedConversation } from "./parsed-conversation.ts";
import type { Passage } from "./passages.ts";
import type { Topics } from "./topics.ts";

const MAX_WORDS = 80;
const MAX_SENTENCES = 4;
const MAX_SENTENCE_WORDS = 40;

interface Sentence {
  text: string;
  /** How many words it has. */
  size: number;
  at: number;
  worth: number;
}

/** A topic word with what it adds to the summary: nothing once the summary holds it. */
interface Term {
  weight: number;
}

interface Candidate extends Sentence {
  terms: Term[];
}

/**
 * A few short sentences (at most four, and a line of points), 80 words in all: what a conversation is about
 * and settled on.
 */
export function summaryOf(conversation: ParsedConversation, topics: Topics, title: string): string {
  const termsOf = termReader(topics, conversation.language);
  const candidateOf = (sentence: Sentence): Candidate => ({ ...sentence, terms: termsOf(sentence.text) });
  const { asked, answered } = sentencesOf(conversation);
  const pool = [...asked, ...answered].map(candidateOf);
  const points = pointsOf(conversation);
  const chosen: Candidate[] = [];
  let room = MAX_WORDS;
  const take = (candidate: Candidate): void => {
    chosen.push(candidate);
    room -= candidate.size;
    for (const term of candidate.terms) term.weight = 0;
  };
  if (asked.length > 0) {
    const opening = bestOf(pool.slice(0, Math.min(asked.length, 8)), room);
    if (opening) take(opening);
  } else if (answered.length > 0) take(candidateOf(sentenceOf(title, -1, 1)));
  if (points) take(candidateOf(points));
  while (chosen.length < MAX_SENTENCES + (points ? 1 : 0)) {
    const best = bestOf(pool, room);
    if (!best) break;
    take(best);
  }
  return ellipsize(joined(chosen.sort((a, b) => a.at - b.at).map(({ text }) => asSentence(text))), 4_000);
}

/** The candidate that adds most, of those there is room for; null where none adds anything. */
function bestOf(pool: Candidate[], room: number): Candidate | null {
  let best: Candidate | null = null;
  let most = 0;
  for (const each of pool) {
    const gain = each.size <= room ? gainOf(each) : 0;
    if (gain <= most) continue;
    best = each;
    most = gain;
  }
  return best;
}

function gainOf({ terms, worth, size }: Candidate): number {
  let sum = 0;
  for (const term of terms) sum += term.weight;
  return (sum * worth) / Math.max(10, size) ** 0.45;
}

/** Reads the topic words of texts, each word looked into once. */
function termReader({ weights }: Topics, language: Language): (text: string) => Term[] {
  const byStem = new Map<string, Term>();
  const byWord = new Map<string, Term | null>();
  const read = (w: string): Term | null => {
    const key = isContentWord(w, language) ? stem(w) : "";
    const weight = weights.get(key);
    if (!weight) return null;
    const term = byStem.get(key) ?? { weight: Math.log2(1 + weight) };
    byStem.set(key, term);
    return term;
  };
  return (text) => {
    const found: Term[] = [];
    for (const w of wordsOf(text)) {
      let term = byWord.get(w);
      if (term === undefined) {
        term = read(w);
        byWord.set(w, term);
      }
      if (term && !found.includes(term)) found.push(term);
    }
    return found;
  };
}

const sentenceOf = (text: string, at: number, worth: number): Sentence => ({
  text,
  size: wordCount(text),
  at,
  worth,
});

const asSentence = (text: string): string =>
  closed(capitalized(text.replace(/\[\d+\]/g, "").replace(/[\s:;,：；，、–—-]+$/, "")));

const NARRATION =
  /^(?:let me|now\b|i'll|i’ll|i will|i can|i'd be|i would be|i'm|i am|i've|sure|certainly|of course|absolutely|great|here (?:is|are)|here's|perfect|good|ok\b|okay|feel free|please|if you|would you|thank|you're|that's|remember|note that|in (?:this|the) (?:example|code))/i;
const SETTLES =
  /\b(?:recommend\w*|suggest\w*|best (?:choice|option|fit|approach)|good choice|better (?:choice|suited)|in (?:summary|short|conclusion)|overall|start with|conclusion|therefore|i(?:'ve| have) (?:created|added|written|updated|implemented|fixed)|done|decided|aanrad\w*|aanbevol\w*|kortom|conclusie|goede keuze)\b/i;

const MAX_CANDIDATES = 300;

/** The first 300 sentences of prose by the person, and by the assistant. */
function sentencesOf(conversation: ParsedConversation): { asked: Sentence[]; answered: Sentence[] } {
  const asked: Sentence[] = [];
  const answered: Sentence[] = [];
  const spoken = spokenIn(conversation.language);
  let at = 0;
  for (const turn of conversation.turns) {
    for (const said of turn.asked) {
      if (asked.length >= MAX_CANDIDATES) break;
      for (const { text } of proseOf(spokenOf(said))) {
        const bare = withoutFiller(spoken ? text.replace(spoken.filler, "") : text);
        if (asked.length >= MAX_CANDIDATES) break;
        if (wordCount(bare) >= 4)
          asked.push(
            sentenceOf(
              shorten(bare, MAX_SENTENCE_WORDS),
              at++,
              isRolePlay(bare) ? 0.4 : asked.length < 6 ? 1.6 : 1.2,
            ),
          );
      }
    }
    for (const said of turn.answered) {
      if (answered.length >= MAX_CANDIDATES) break;
      for (const { text, concludes } of proseOf(said.blocks)) {
        if (answered.length >= MAX_CANDIDATES) break;
        if (NARRATION.test(text) || spoken?.aside.test(text)) continue;
        answered.push(
          sentenceOf(shorten(text, MAX_SENTENCE_WORDS), at++, concludes || SETTLES.test(text) ? 1.1 : 0.7),
        );
      }
    }
  }
  return { asked, answered };
}

function* proseOf(blocks: Passage[]): Generator<{ text: string; concludes: boolean }> {
  for (const block of blocks) {
    if (!((block.kind === "paragraph" && !block.quoted) || block.kind === "item") || block.pasted) continue;
    const concludes = block.under.some((heading) => CONCLUDING.test(heading));
    for (const text of block.sentences) if (tells(text)) yield { text, concludes };
  }
}

const CONCLUDING =
  /\b(?:summary|overview|conclusion|recommendation|verdict|tl;?dr|samenvatting|conclusie|aanbeveling)/i;

/** Whether a sentence stands by itself: it is no aside, path, log line or number of a list. */
const tells = (text: string): boolean =>
  wordCount(text) >= 4 &&
  !/^[(\d]|(?:\/[\w.-]+){4,}|\b(?:INFO|DEBUG|WARN)\b|(?:\.\.\.|…)$/.test(text) &&
  isProse(text);

/** The points of the last answer that makes some, by name. */
function pointsOf(conversation: ParsedConversation): Sentence | null {
  if (conversation.agentic) return null;
  const label = spokenIn(conversation.language)?.points ?? "Points: ";
  for (const turn of conversation.turns.toReversed()) {
    for (const said of turn.answered.toReversed()) {
      const leads = said.blocks.flatMap((block) =>
        block.kind === "item" && block.depth === 1 && block.lead && block.ordered && !isCount(block.lead)
          ? [block.lead]
          : [],
      );
      const heads = said.blocks.flatMap((block) =>
        block.kind === "heading" && !isCount(block.text) ? [block.text.replace(/^[\d.)\s]+/, "")] : [],
      );
      const points = [...new Set(leads.length >= 3 ? leads : heads)].filter((point) => wordCount(point) <= 6);
      if (points.length < 3) continue;
      let text = "";
      let count = 1;
      for (const point of points.slice(0, 8)) {
        count += wordCount(point);
        if (count > 22) break;
        text += `${text ? (isUnspaced(label) ? "、" : ", ") : ""}${point}`;
      }
      return sentenceOf(label + text, Number.MAX_SAFE_INTEGER, 1);
    }
  }
  return null;
}
