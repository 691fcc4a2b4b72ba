import { languageOfFile } from "@dreamcatcher/text/languages";
import { mayBeUnspaced } from "@dreamcatcher/text/unspaced";
import { matchedWords } from "@dreamcatcher/text/words";
import { isProduct } from "./language/products.ts";
import type { Form, Opening, Pair, Parts, Vocabulary } from "./vocabulary.ts";

const WORD = /[\p{L}\p{N}\p{M}]+(?:[._+'’&-][\p{L}\p{N}\p{M}]+)*(?:\+\+|#)?/gu;
/** Addresses and paths: their parts are no topics. */
const PLACES =
  /\bhttps?:\/\/\S+|(?<![\w.@~/-])(?:[\w.@~-]*\/){2,}\S*|(?<![\w-])[\w-]+\.(?:md|go|py|[jt]sx?|jsonl?|ya?ml|toml|html|css|txt|csv|xml|sql|sh|sum|mod|rs|rb|php|java|kt|swift|cs|cpp|pdf|docx?|xlsx?|png|jpe?g)\b/g;
const MAY_HOLD_PLACE = /\/|\.\w/;
/** "Act as a lighthouse keeper" says nothing of what is talked about. */
const ROLE =
  /\b(?:act as|you(?:['’]re| are)|pretend to be|behave like|handel als|je bent) (?:an?|een) [^.,;:\n]{0,80}/gi;

/** Counts the words of a text, for each part of the conversation that it belongs to. */
export function countWords(told: string, vocabulary: Vocabulary, parts: Parts): void {
  const text = withoutPlaces(parts.own > 0 ? told.replace(ROLE, ".") : told, vocabulary).replaceAll("’", "'");
  const times = parts.own + parts.heads + parts.all;
  /** The last word of the phrase that is being read, the pair it closes, and the word before that. */
  let previous: Form | null = null;
  let pair: Pair | null = null;
  let leader: Form | null = null;
  /** What stands before that phrase. */
  let opening: Opening = null;
  let end = -2;
  let refusing = false;
  let denying = false;
  const closePhrase = (): void => {
    if (previous && opening === "thing") previous.things += times;
    if (pair) {
      pair.leader = pair.closed > 0 && pair.leader !== leader ? null : leader;
      pair.closed += times;
    }
    previous = pair = leader = opening = null;
  };
  for (const written of matchedWords(text, WORD)) {
    const { form, named } = vocabulary.spellingOf(written);
    const { topic } = form;
    const at = text.indexOf(written, Math.max(0, end));
    const adjacent =
      (at === end + 1 && isJoin(text.charCodeAt(end))) || (at === end && mayBeUnspaced(text.charCodeAt(at)));
    end = at + written.length;
    refusing = form.refuses || (refusing && adjacent && topic !== null);
    if (topic === null || !adjacent) closePhrase();
    if (topic === null) {
      denying = form.denies;
      opening = form.leadsTo;
      continue;
    }
    form.count += times;
    vocabulary.count(topic, parts);
    topic.wanted ||= !refusing;
    if (
      named === "always" ||
      (named === "within a sentence" && WITHIN.test(text.slice(Math.max(0, at - 2), at)))
    )
      topic.named += times;
    if (!adjacent) denying = false;
    if (!previous && opening === "deed") form.deeds += times;
    if (previous && !denying && previous.topic !== topic) {
      leader = pair?.first ?? null;
      pair = vocabulary.pairOf(previous, form);
      pair.times += times;
      vocabulary.count(pair, parts);
    } else pair = leader = null;
    previous = form;
  }
  closePhrase();
}

/** A text without addresses and files, whose languages are counted. */
const withoutPlaces = (text: string, { programs }: Vocabulary): string =>
  MAY_HOLD_PLACE.test(text)
    ? text.replace(PLACES, (place) => {
        if (!place.includes("/") && isProduct(place)) return place;
        if (!place.includes("://")) programs.countName(languageOfFile(place));
        return " ";
      })
    : text;

/** A blank, a hyphen or a slash. */
const isJoin = (code: number): boolean => code === 32 || code === 45 || code === 47;

/** What stands right before a capital within a sentence. */
const WITHIN = /[\p{Ll},] $/u;
