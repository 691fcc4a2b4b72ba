import { ALIASES } from "@dreamcatcher/text/words";
import { tagKey } from "./tag-key.ts";
import type { Named } from "./things.ts";
import type { Topics } from "./topics.ts";

const MAX_TAGS = 8;
const MAX_CANDIDATES = 30;
const MAX_LENGTH = 50;

/** What may be a tag of a conversation. */
export interface TagCandidate {
  tag: string;
  /** What it is about; of candidates about the same only one becomes a tag. */
  topics: readonly string[];
  score: number;
  /** Whether it is a tag even where others have higher scores, unless one of these has it as a word. */
  always?: true;
}

/** The tags of the owner's other dreams. */
export interface OwnersTags {
  /** How many other dreams there are. */
  dreams: number;
  /**
   * By `tagKey`, the spelling of a tag and how many of the other dreams have it; 0 where the conversation
   * belongs to the only dream that has it.
   */
  tags: ReadonlyMap<string, { tag: string; dreams: number }>;
}

/**
 * What a conversation is about, in lower case, the weightiest first, each topic in one tag: as a single word
 * or in the phrase that says most. The language of its programs is one of them.
 */
export const tagsOf = (topics: Topics): string[] => pickTags(candidatesOf(topics));

/** The candidates that are tags by themselves, and those that come next in score: at most 30. */
export function tagCandidates(topics: Topics): TagCandidate[] {
  const all = candidatesOf(topics);
  const kept = new Set([...all.filter(({ always }) => always), ...apart(all)]);
  for (const candidate of all) {
    if (kept.size >= MAX_CANDIDATES) break;
    kept.add(candidate);
  }
  return all.filter((candidate) => kept.has(candidate));
}

/**
 * Picks at most eight tags. Where the owner's other dreams are known, a tag is spelled as it is there, and
 * one that groups some of them gains.
 */
export function pickTags(candidates: readonly TagCandidate[], owners?: OwnersTags): string[] {
  const ranked = owners ? rankedFor(owners, candidates) : candidates;
  const tags = [...new Set(apart(ranked).map(({ tag }) => tag))];
  const always = ranked.find((candidate) => candidate.always)?.tag;
  return !always || tags.some((tag) => hasWord(tag, always))
    ? tags
    : [...tags.slice(0, MAX_TAGS - 1), always];
}

const hasWord = (tag: string, word: string): boolean =>
  tag.toLowerCase().split(" ").includes(word.toLowerCase());

/** How much a tag gains with each doubling of the other dreams that have it. */
const GAIN = 0.1;
const MAX_GAIN = 0.3;
/** A tag of more than a quarter of the dreams tells them from no others. */
const MAX_SHARE = 0.25;
/** So many dreams may share a tag however few there are. */
const FEW = 3;

function rankedFor({ dreams, tags }: OwnersTags, candidates: readonly TagCandidate[]): TagCandidate[] {
  const most = Math.max(FEW, MAX_SHARE * dreams);
  return candidates
    .map((candidate) => {
      const known = tags.get(tagKey(candidate.tag));
      if (!known) return candidate;
      const isTelling = known.dreams > 0 && known.dreams <= most;
      const gain = isTelling ? gainOf(candidate, known.dreams) : 0;
      return { ...candidate, tag: known.tag, score: candidate.score * (1 + gain) };
    })
    .sort((a, b) => b.score - a.score);
}

/** Two talks may share a common word by chance, a phrase hardly: a word gains from the second dream on. */
const gainOf = ({ topics }: TagCandidate, dreams: number): number =>
  Math.min(MAX_GAIN, GAIN * Math.log2(topics.length > 1 ? dreams + 1 : dreams));

/** The first candidates of which no two are about the same, with eight names among them. */
function apart(candidates: readonly TagCandidate[]): TagCandidate[] {
  const found: TagCandidate[] = [];
  const names = new Set<string>();
  const used = new Set<string>();
  for (const candidate of candidates) {
    if (names.size >= MAX_TAGS) break;
    if (candidate.always || candidate.topics.some((topic) => used.has(topic))) continue;
    found.push(candidate);
    names.add(candidate.tag);
    for (const topic of candidate.topics) used.add(topic);
  }
  return found;
}

function candidatesOf({ names, weights, refused, writtenIn }: Topics): TagCandidate[] {
  const found = names
    .filter(({ text, topics }) => text.length <= MAX_LENGTH && !topics.some((topic) => refused.has(topic)))
    .map((named) => ({ named, score: scoreOf(named, weights) }))
    .sort((a, b) => b.score - a.score || (a.named.text < b.named.text ? -1 : 1))
    .map(({ named: { text, topics }, score }) => ({ tag: ALIASES.get(text) ?? text, topics, score }));
  return writtenIn ? [...found, { tag: writtenIn, topics: [], score: 0, always: true }] : found;
}

/** The heaviest word of a name counts most, then how often it is said as a whole, then its other words. */
function scoreOf({ topics, weight }: Named, weights: Topics["weights"]): number {
  const each = topics.map((topic) => weights.get(topic) ?? 0);
  const all = each.reduce((sum, of) => sum + of, 0);
  return Math.max(...each) + 0.3 * all + 0.5 * weight;
}
