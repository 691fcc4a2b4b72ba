import { stem, stems } from "@dreamcatcher/text/words";
import { type Ask, askOf } from "../language/ask.ts";
import { withoutFiller } from "../language/filler.ts";
import { todoText } from "../language/todo-text.ts";
import type { ParsedConversation, Utterance } from "../parsed-conversation.ts";
import { spokenOf } from "../passages.ts";

/** How a person takes back what they said: "No, blue", "Actually, use SQLite". */
const CORRECTS =
  /^(?:(?:ok(?:ay)?|oh|hmm|sorry|oops)[,.! ]+)*(?:no|nope|nah|wait|actually|rather|scratch that|correction|on second thoughts?|sorry|i meant?|nee|wacht|eigenlijk|bij nader inzien|ik bedoel)\b(?:[,.!:–—-]+\s*|\s+)(?:(?:make|do|no|i meant?|let['’]s (?:do|make)|maak|doe)\s+(?:it|that|the?m|het|ze|dat)\s+)?(\S.*)$/i;
const ADDS = /\b(?:too|also|as well|in addition|another|ook|daarnaast|erbij)\b/i;
const INSTEAD = /\s+(?:instead of|rather than|in plaats van)\s+(.{2,60}?)[.!]*$/i;
/** "Forget the newsletter", "We don't need the map anymore". */
const CANCELS =
  /^(?:(?:ok(?:ay)?|actually|wait|no|hmm|nee|toch)[,.! ]+)*(?:let['’]s )?(?:forget(?: about)?|drop|skip|cancel|scrap|leave out|never ?mind|no need for|(?:i|we) (?:no longer|don['’]?t|do not) (?:want|need)|vergeet|schrap|sla)\s+(.{2,60}?)(?: (?:anymore|any more|any longer|after all|for now|maar|over|niet meer))*[.!]*$/i;
const CANCELS_IN_DUTCH = /^(?:laat|we hoeven|ik hoef) (.{2,60}?) (?:maar (?:zitten|weg)|niet meer)[.!]*$/i;
const ALL = /^(?:it|that|this|all (?:of )?(?:it|that|this)|everything|the whole thing|het|dat|alles)$/i;

const MAX_SENTENCES = 6;
/** How many of the asks before a change it may concern. */
const MAX_BACK = 20;

interface Placed {
  ask: Ask;
  at: number;
}

/**
 * The asks as they stand at the end: what is corrected in its last form, where it was corrected, and without
 * what is called off before it is done.
 */
export function withChanges(
  { turns }: ParsedConversation,
  asks: readonly Ask[][],
  isDelivered: (ask: Ask, at: number) => boolean,
): Ask[][] {
  const standing: Placed[] = [];
  for (const [at, { asked }] of turns.entries()) {
    const own = asks[at] ?? [];
    const replaced = new Set<Ask>();
    for (const message of asked) {
      for (const sentence of openingOf(message)) {
        const before = standing.slice(-MAX_BACK);
        const called = calledOff(sentence, before, isDelivered);
        const change = called.length > 0 ? null : changeOf(sentence, before);
        const gone = new Set([...called, ...(change ? [change.of] : [])]);
        if (gone.size === 0) continue;
        for (const each of gone) standing.splice(standing.lastIndexOf(each), 1);
        for (const ask of own) if (ask.sentence === sentence) replaced.add(ask);
        // Of "a form and a map" only the form is called off.
        for (const { ask, at: then } of called) {
          const text = withoutMember(ask.text, sentence);
          if (text) standing.push({ ask: { ...ask, text }, at: then });
        }
        if (change)
          standing.push({
            ask: { ...change.of.ask, text: change.text, sentence, message: message.message },
            at,
          });
      }
    }
    standing.push(...own.filter((ask) => !replaced.has(ask)).map((ask) => ({ ask, at })));
  }
  const found: Ask[][] = turns.map(() => []);
  for (const { ask, at } of standing) found[at]?.push(ask);
  return found;
}

const openingOf = (message: Utterance): string[] =>
  spokenOf(message)
    .flatMap((block) => (block.kind === "paragraph" && !block.quoted && !block.pasted ? block.sentences : []))
    .slice(0, MAX_SENTENCES)
    .filter((sentence) => sentence.length < 200);

function calledOff(
  sentence: string,
  before: readonly Placed[],
  isDelivered: (ask: Ask, at: number) => boolean,
): Placed[] {
  const [, what = ""] = CANCELS.exec(sentence) ?? CANCELS_IN_DUTCH.exec(sentence) ?? [];
  if (!what) return [];
  const open = before.filter(({ ask, at }) => !isDelivered(ask, at));
  const last = open.at(-1)?.at;
  if (ALL.test(what)) return open.filter(({ at }) => at === last);
  const words = [...stems(withoutArticle(what))];
  return open.filter(({ ask }) => {
    const own = stems(ask.text);
    return words.every((word) => own.has(word));
  });
}

const MEMBERS = / (?:and|en) (?=(?:an?|the|my|some|een|de|het|mijn) )/i;

/** "Add a form and a map" without what a sentence calls off of the two; null where it is no such two. */
function withoutMember(text: string, sentence: string): string | null {
  const [first = "", second, ...more] = text.split(MEMBERS);
  if (!second || more.length > 0) return null;
  const off = stems(sentence);
  const isOff = (part: string) => [...stems(part)].some((word) => off.has(word));
  if (isOff(second)) return isOff(first) ? null : first;
  return `${first.split(" ", 1)[0]} ${second}`;
}

/** The ask that a sentence changes, with its new text. */
function changeOf(sentence: string, before: readonly Placed[]): { of: Placed; text: string } | null {
  const exchanged = exchangeOf(sentence, before);
  if (exchanged) return exchanged;
  const [, rest = ""] = CORRECTS.exec(sentence) ?? [];
  const last = before.at(-1);
  if (!rest || !last || ADDS.test(rest) || /\?$/.test(rest)) return null;
  const asked = askOf(rest, false);
  if (!asked) {
    const text = withFragment(last.ask.text, rest.replace(/[.!]+$/, "").replace(/ (?:instead|please)$/i, ""));
    return text ? { of: last, text } : null;
  }
  const verb = verbOf(asked.text);
  const of = before.findLast(({ ask }) => verbOf(ask.text) === verb);
  return of && of.at >= last.at ? { of, text: asked.text } : null;
}

const verbOf = (text: string): string => stem(text.split(" ", 1)[0]?.toLowerCase() ?? "");

/** "Use SQLite instead of MySQL" puts SQLite where an earlier ask has MySQL. */
function exchangeOf(sentence: string, before: readonly Placed[]): { of: Placed; text: string } | null {
  const instead = INSTEAD.exec(sentence);
  if (!instead) return null;
  const old = withoutArticle(instead[1] ?? "");
  const now = withoutArticle(
    withoutFiller(sentence.slice(0, instead.index)).replace(
      /^(?:(?:let['’]s|i want to|i['’]d like to|we should|can you|could you|please) )*(?:use|take|make it|write it in|do|go with|have|gebruik|neem|doe|maak) (?:it )?(?:in |with |met )?/i,
      "",
    ),
  );
  const of = before.findLast(({ ask }) => ` ${ask.text.toLowerCase()} `.includes(` ${old.toLowerCase()} `));
  if (!of || !now || now.split(" ").length > 5) return null;
  const at = of.ask.text.toLowerCase().indexOf(old.toLowerCase());
  return { of, text: todoText(of.ask.text.slice(0, at) + now + of.ask.text.slice(at + old.length)) };
}

const withoutArticle = (phrase: string): string => phrase.trim().replace(/^(?:an?|the|een|de|het) /i, "");

const NO_FRAGMENT =
  /\b(?:i|you|we|he|she|it|that|this|is|are|was|not|do|does|thanks?|thank|problem|worries|need|idea|way|today|now|yet|later|sorry|sure|fine|good|ok|okay|ik|je|we|het|dat|is|niet|nu|vandaag|later|bedankt|dank|goed|prima)\b|n['’]t\b/i;
const MAX_FRAGMENT_WORDS = 4;

/** "Make the header red" with "blue" is "Make the header blue"; with "in the footer" its place changes. */
function withFragment(text: string, fragment: string): string | null {
  const words = fragment.split(/\s+/);
  if (words.length > MAX_FRAGMENT_WORDS || NO_FRAGMENT.test(fragment) || /[,;:()]/.test(fragment))
    return null;
  const [first = ""] = words;
  if (/^(?:in|on|at|for|with|to|as|by|from|about|op|voor|met|naar|van|over|the|de|het)$/i.test(first)) {
    const at = text.toLowerCase().lastIndexOf(` ${first.toLowerCase()} `);
    return at < 0 ? null : `${text.slice(0, at)} ${fragment}`;
  }
  const kept = text.split(" ").slice(0, -1);
  return words.length <= 2 && kept.length >= 2 ? `${kept.join(" ")} ${fragment}` : null;
}
