import { ellipsize } from "@dreamcatcher/text/clip";
import type { Block } from "@dreamcatcher/text/markdown";
import { capitalized, shorten, wordCount } from "@dreamcatcher/text/sentences";
import { contentWords, stem } from "@dreamcatcher/text/words";
import { isProse, isRolePlay, spokenOf, withoutFiller } from "./language/asks.ts";
import { meantBy } from "./language/feature-lists.ts";
import { isPasted } from "./language/noise.ts";
import type { Talk } from "./talk.ts";
import type { Topics } from "./topics.ts";

const MOST_WORDS = 80;
const LONGEST = 40;

interface Candidate {
  text: string;
  /** How many words it has. */
  size: number;
  at: number;
  worth: number;
}

/** A few short sentences (at most four, and a line of points), 80 words in all: what a talk is about and settled on. */
export function summaryOf(talk: Talk, { weights }: Topics, title: string): string {
  const covered = new Set<string>();
  const termsOf = new Map<Candidate, Term[]>();
  const terms = (candidate: Candidate): Term[] => {
    const known = termsOf.get(candidate);
    if (known) return known;
    const stems = new Set(contentWords(candidate.text, talk.language).map(stem));
    const own = [...stems].map((term) => ({ stem: term, weight: Math.log2(1 + (weights.get(term) ?? 0)) }));
    termsOf.set(candidate, own);
    return own;
  };
  const gain = (candidate: Candidate): number => {
    let sum = 0;
    for (const term of terms(candidate)) if (!covered.has(term.stem)) sum += term.weight;
    return (sum * candidate.worth) / Math.max(10, candidate.size) ** 0.45;
  };
  let room = MOST_WORDS;
  const chosen: Candidate[] = [];
  const take = (candidate: Candidate): void => {
    chosen.push(candidate);
    room -= candidate.size;
    for (const term of terms(candidate)) covered.add(term.stem);
  };
  const pick = (pool: Candidate[]): void => {
    let best: Candidate | null = null;
    let most = 0;
    for (const each of pool) {
      const gained = each.size <= room ? gain(each) : 0;
      if (gained <= most) continue;
      best = each;
      most = gained;
    }
    if (best) take(best);
  };
  const { asked, answered } = candidatesOf(talk);
  if (asked.length > 0) pick(asked.slice(0, 8));
  else if (answered.length > 0) take(candidateOf(title, -1, 1));
  const points = pointsOf(talk);
  if (points) take(points);
  const pool = [...asked, ...answered];
  while (chosen.length < (points ? 5 : 4)) {
    const before = chosen.length;
    pick(pool.filter((each) => !chosen.includes(each)));
    if (chosen.length === before) break;
  }
  return ellipsize(
    chosen
      .sort((a, b) => a.at - b.at)
      .map(({ text }) => closed(text))
      .join(" "),
    4_000,
  );
}

/** A topic word with what it adds to a summary that does not have it yet. */
interface Term {
  stem: string;
  weight: number;
}

const candidateOf = (text: string, at: number, worth: number): Candidate => ({
  text,
  size: wordCount(text),
  at,
  worth,
});

function closed(text: string): string {
  const bare = text.replace(/\[\d+\]/g, "").replace(/[\s:;,–—-]+$/, "");
  return `${capitalized(bare)}${/[.!?…]["'”’)]?$/.test(bare) ? "" : "."}`;
}

const NARRATION =
  /^(?:let me|now\b|i'll|i’ll|i will|i can|i'd be|i would be|i'm|i am|i've|sure|certainly|of course|absolutely|great|here (?:is|are)|here's|perfect|good|ok\b|okay|feel free|please|if you|would you|thank|you're|that's|remember|note that|in (?:this|the) (?:example|code))/i;
const SETTLES =
  /\b(?:recommend\w*|suggest\w*|best (?:choice|option|fit|approach)|good choice|better (?:choice|suited)|in (?:summary|short|conclusion)|overall|start with|conclusion|therefore|i(?:'ve| have) (?:created|added|written|updated|implemented|fixed)|done|decided|aanrad\w*|aanbevol\w*|kortom|conclusie|goede keuze)\b/i;

const MOST_CANDIDATES = 300;

function candidatesOf(talk: Talk): { asked: Candidate[]; answered: Candidate[] } {
  const asked: Candidate[] = [];
  const answered: Candidate[] = [];
  let at = 0;
  for (const turn of talk.turns) {
    for (const said of turn.asked) {
      for (const { text } of proseOf(spokenOf(said))) {
        const bare = withoutFiller(text);
        if (wordCount(bare) >= 4 && asked.length < MOST_CANDIDATES)
          asked.push(
            candidateOf(shorten(bare, LONGEST), at++, isRolePlay(bare) ? 0.4 : asked.length < 6 ? 1.6 : 1.2),
          );
      }
    }
    for (const said of turn.answered) {
      for (const { text, concludes } of proseOf(said.blocks)) {
        if (answered.length >= MOST_CANDIDATES || NARRATION.test(text)) continue;
        answered.push(candidateOf(shorten(text, LONGEST), at++, concludes || SETTLES.test(text) ? 1.1 : 0.7));
      }
    }
  }
  return { asked, answered };
}

const proseOf = (blocks: Block[]): { text: string; concludes: boolean }[] =>
  blocks.flatMap((block) => {
    if (!((block.kind === "paragraph" && !block.quoted) || block.kind === "item") || isPasted(block.text))
      return [];
    const concludes = block.under.some((heading) => CONCLUDING.test(heading));
    return meantBy(block).flatMap((text) => (tells(text) ? [{ text, concludes }] : []));
  });

const CONCLUDING =
  /\b(?:summary|overview|conclusion|recommendation|verdict|tl;?dr|samenvatting|conclusie|aanbeveling)/i;

/** Whether a sentence tells something by itself: no aside, path, log line or number of a list. */
const tells = (text: string): boolean =>
  wordCount(text) >= 4 &&
  !/^[(\d]|(?:\/[\w.-]+){4,}|\b(?:INFO|DEBUG|WARN)\b|(?:\.\.\.|…)$/.test(text) &&
  isProse(text);

/** The points of the last answer that makes some, by name. */
function pointsOf(talk: Talk): Candidate | null {
  if (talk.agentic) return null;
  for (const turn of talk.turns.toReversed()) {
    for (const said of turn.answered.toReversed()) {
      const leads = said.blocks.flatMap((block) =>
        block.kind === "item" && block.depth === 1 && block.lead && block.ordered ? [block.lead] : [],
      );
      const heads = said.blocks.flatMap((block) =>
        block.kind === "heading" ? [block.text.replace(/^[\d.)\s]+/, "")] : [],
      );
      const points = [...new Set(leads.length >= 3 ? leads : heads)].filter((point) => wordCount(point) <= 6);
      if (points.length < 3) continue;
      let text = "Points: ";
      let count = 1;
      for (const point of points.slice(0, 8)) {
        count += wordCount(point);
        if (count > 22) break;
        text += `${text.endsWith(" ") ? "" : ", "}${point}`;
      }
      return candidateOf(text, Number.MAX_SAFE_INTEGER, 1);
    }
  }
  return null;
}
