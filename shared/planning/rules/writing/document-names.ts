import { ellipsize } from "@dreamcatcher/text/clip";
import { sentences } from "@dreamcatcher/text/sentences";
import { WAITS } from "@dreamcatcher/text/whole-phrase";
import { languageOf, STOP_WORDS } from "@dreamcatcher/text/words";
import { ASKS_NOTHING } from "../account/phrases.ts";
import { slug } from "../text.ts";
import { withoutLead } from "./leads.ts";
import { weightOf } from "./parts.ts";
import { ownWords } from "./pasted.ts";
import { MIN_WISH } from "./turns.ts";

const MAX_NAME = 60;
const MAX_WORDS = 8;

/** What a text may be named after. */
interface Naming {
  title: string | null;
  /** The title of what it answers. */
  asked: string;
  headings: readonly string[];
  /** What the person said up to it, in order. */
  wishes: readonly string[];
}

/**
 * The name of a text, without a folder or an ending: after its title, else what was asked for; where that
 * says nothing ("continue", "thanks") the last wish that does, else its first heading. Empty where none of
 * them has words that a path may have.
 */
export function documentName({ title, asked, headings, wishes }: Naming): string {
  const telling = wishes.findLast((wish) => weightOf(wish) >= MIN_WISH) ?? "";
  const isTelling = weightOf(asked) >= MIN_WISH && !ASKS_NOTHING.test(asked);
  if (title !== null && isLatin(title)) return slug(shortName(title), MAX_NAME);
  const names = title === null ? [isTelling ? asked : longestSentence(telling), ...headings, asked] : [];
  return names.map((name) => textName(name.replace(HERE_IS, ""))).find(Boolean) ?? "";
}

/** The opening of an answer, by which it is called where the person only goes on. */
const HERE_IS = /^(?:(?:sure|certainly|of course|absolutely)[,!.]*\s+)?here(?:['’]s|\s+(?:is|are))\s+(?=\S)/i;

/** Verbs by which a text is asked for, with whom it is for: the text is named by what follows. */
const MAKES =
  /^(?:please )?(?:write(?: up)?|create|generate|make|draft|compose|give|provide|suggest|list|show|tell|prepare|produce|design|develop|schrijf|geef|maak|schreibe?|erstelle?|gib|écris|rédige|donne|escribe|escriba|crea|dame|escreva|crie|scrivi|dammi)(?: (?:me|us|mir|moi|nos))?(?: with)? (?:(?:an?|the|some|my|a few|een|eine?n?|une?|des|una?|uma?|um) )?(?!(?:it|this|that|these|those|them|sure|of) )(?=\S+ \S)/iu;
/** Opens a question: a text that answers it is named by what it is about. */
const QUESTION =
  /^(?:what(?:['’]s| is| are| was| were)(?: (?:some|the|an?))?|how (?:do|can|should|would|could) (?:you|i|we)|was (?:ist|sind)|wat (?:is|zijn)|qu['’]est-ce que?|¿?qué (?:es|son)|o que (?:é|são)|che cos['’]è) (?=\S)/iu;
/** What is asked about in quotation marks names a text where there is no room for all of the request. */
const IN_QUOTES = /["“«]([^"“”«»]{4,60})["”»]/u;

/** The name of a text by what was asked for, without a folder or an ending; empty where no word is left. */
export function textName(asked: string): string {
  if (!isLatin(asked)) return "";
  const thing = withoutLead(asked).replace(MAKES, "").replace(QUESTION, "");
  const [, quoted = null] = IN_QUOTES.exec(thing) ?? [];
  const isLong = thing.split(/\s+/).length > MAX_WORDS;
  return slug(shortName(isLong && quoted !== null ? quoted : thing), MAX_NAME);
}

/** Whether enough of a name is left where paths have no other letters. */
const isLatin = (name: string): boolean =>
  (name.match(/\p{Script=Latin}/gu)?.length ?? 0) > (name.match(/\p{L}/gu)?.length ?? 0) / 2;

/** How much of a wish is read, and how long a sentence of it may be to say what it is about. */
const MAX_READ = 10_000;
const MAX_SENTENCE = 300;

/** The sentence of a wish that says most; thanks for what was before are short. */
const longestSentence = (wish: string): string =>
  sentences(ownWords(wish).slice(0, MAX_READ))
    .filter(({ length }) => length <= MAX_SENTENCE)
    .reduce((longest, each) => (each.length > longest.length ? each : longest), "");

/** What a text is named after: a short title or question, without paths and remarks in brackets. */
function shortName(text: string): string {
  const words = ellipsize(text.replace(/[*_]*\[[^\]\n]{0,200}\][*_]*|@\S+|\S*[/\\]\S*/g, " "), MAX_NAME)
    .trim()
    .split(/\s+/);
  const few = words.slice(0, MAX_WORDS);
  const language = languageOf(text);
  const dangles = (word: string): boolean => STOP_WORDS[language].has(word.toLowerCase()) || WAITS.test(word);
  // Of a sentence that is cut off, no words dangle that lead up to others: "and", "for a", "about", "using".
  while (few.length < words.length && few.length > 2 && dangles(few.at(-1) ?? "")) few.pop();
  return few.join(" ");
}
