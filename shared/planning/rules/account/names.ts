import { withoutFiller } from "@dreamcatcher/organizing/filler";
import { asImperative, REQUESTS, withPlainWish } from "@dreamcatcher/organizing/requests";
import { lineOf } from "@dreamcatcher/text/clip";
import { capitalized, sentences, shorten } from "@dreamcatcher/text/sentences";
import { isUnspaced } from "@dreamcatcher/text/unspaced";
import { isImperative, isWorkVerb } from "@dreamcatcher/text/verbs";
import { wholePhrase } from "@dreamcatcher/text/whole-phrase";
import { isContentWord, languageOf } from "@dreamcatcher/text/words";

const MAX_WORDS = 14;
const MAX_CHARACTERS = 160;

/** What stands before the words of an item: numbers, bullets, boxes, pictures and marks of Markdown. */
const MARKS =
  /^(?:[\s\p{Extended_Pictographic}*_#>•–—:.)\]-]|\u{fe0f}|\u{20e3}|\[[ xX]?\]|\d{1,2}[.)、]\s)+/u;

/** Where a title may end before its limit: at a break that opens an aside. */
const ASIDE =
  /\s+[–—-]{1,2}\s+|\s*[;；]\s*|:\s+(?=\S)|,?\s+(?:so that|because|zodat|damit|para que|afin que)\s/u;

/** What a cut text must not end with. */
const OPEN_END = new RegExp(
  [
    String.raw`(?:[\s,;:.–—/(-]|\s(?:even|if|when|so|but|and|or|where|which|while|like|as|to|for|with|the|an?|of|in|on|at|by`,
    "from|that|is|are|be|about|also|using|not|all|any|each|every|will|can|should|y|de|en|el|la|con|para|que|und|der|die|das|mit|für|et|les?|des?|pour",
    "e|di|il|per|een|het|van|voor|met|и|или|но|а|в|на|с|для|что|і|та|й|що|з))+$",
  ].join("|"),
  "iu",
);

/** A clause that says when or where, before what is wanted. */
const SUBORDINATE =
  /^(?:when|if|once|since|while|after|before|for|instead of|cuando|si|quand|wenn|falls|als|wanneer|quando|se|когда|если)(?!\p{L})/iu;
const MAX_WORDS_WITH_CLAUSE = 20;

/** A file that is mentioned by its path, of which a name keeps the file. */
const LONG_PATH = /@(?!https?:)[^\s@]{0,300}[\\/]([\w.-]{1,80})/g;

/** A few words that name work, from a text that asks for it, in its own language. */
export function nameOf(text: string): string {
  const line = lineOf(withoutLinks(text.replace(/\*\*|__|`/g, "").replace(LONG_PATH, "$1")), 600)
    .replace(MARKS, "")
    .replace(/^@\S+\s+/, "")
    .replace(/\s*[.!?。！？…:：]+$/u, "");
  const [first = line] = sentences(line);
  const whole = first
    .replace(/[.!?。！？…:：]+$/u, "")
    .replace(/,? (?:please|thanks|thank you|for me)$/i, "");
  const head = isLong(whole) ? (whole.split(ASIDE, 1)[0] ?? whole) : whole;
  const named = head.split(/\s+/).length >= MIN_WORDS || !isLong(whole) ? head : whole;
  const cut = lineOf(cutOf(named.trim()), MAX_CHARACTERS).replace(/…$/, "");
  const closed = cut.replace(/\s*\([^()]*$/, "").replace(POINTS_AHEAD, "");
  return capitalized(
    inSmallLetters(isLong(named) ? closed.replace(OPEN_END, "") : closed.replace(/[\s,;:–—-]+$/, "")),
  );
}

/** A link, also in brackets, with its site. */
const LINK = /\s*\(?(?:https?:\/\/)(?:www\.)?([^\s/)]+)[^\s)，。、]*\)?/u;
/** So many words before a link name what it is for. */
const MIN_BEFORE_LINK = 4;

/** A text up to its first link where enough is said before it, else with the site that the link is to. */
function withoutLinks(text: string): string {
  const link = LINK.exec(text);
  if (!link || /:\d|localhost/.test(link[1] ?? "")) return text;
  const [before, behind] = [text.slice(0, link.index), text.slice(link.index + link[0].length)];
  if (before.split(/\s+/).length >= MIN_BEFORE_LINK && !OPEN_END.test(before)) return before;
  return /\p{L}/u.test(behind) ? text.replace(LINK, " $1") : text;
}

/** A name as it goes on behind other words: "Show it" is "show it", "API" stays. */
export const uncapitalized = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;

/** A heading in capitals as words: "VISUAL IDENTITY" is "visual identity", "API" stays. */
const inSmallLetters = (text: string): string =>
  /^[\p{Lu}\s\d&/-]+$/u.test(text) && /\p{Lu}{5}/u.test(text)
    ? text.replace(/\p{Lu}{4,}|\b(?:TO|AN?|OF|THE|AND|FOR|IN|ON|BY)\b/gu, (word) => word.toLowerCase())
    : text;

const CLAUSE =
  /^(?:and|or|but|so|because|since|where|which|while|when|if|then|as|en|maar|und|oder|aber|et|ou|mais|y|o|pero|e|ma|и|или|но|что|чтобы|і|та|або|що)$/i;
const MIN_WORDS = 5;

/** Opens a clause that says why, what follows or what else is so. */
const REASON =
  /^(?:so|because|since|but|however|zodat|omdat|maar|weil|damit|aber|parce|car|mais|porque|pero|perché|ma|pois|mas|чтобы|потому|но)$/iu;
const MIN_HEAD = 3;

/** The first words of a text that is long, up to where a clause ends. */
function cutOf(text: string): string {
  if (!isLong(text) || isUnspaced(text)) return shorten(text, MAX_WORDS);
  const words = text.split(/\s+/);
  const reason = words.findIndex((word, at) => at >= MIN_HEAD && at <= MAX_WORDS && REASON.test(word));
  if (reason > 0) return words.slice(0, reason).join(" ");
  const language = languageOf(text);
  if (SUBORDINATE.test(text)) return wholePhrase(text, MAX_WORDS_WITH_CLAUSE, language);
  const whole = wholePhrase(text, MAX_WORDS, language);
  if (whole === text) return text;
  for (let at = MAX_WORDS; at >= MIN_WORDS; at--)
    // "That will either update" goes on behind the "or".
    if (words.slice(at - 3, at).some((word) => /^either$/i.test(word))) continue;
    else if (/[,;:–—]$/.test(words[at - 1] ?? "") || opensClause(words, at))
      return words.slice(0, at).join(" ");
  return whole;
}

/** Whether a clause begins at a word: an "and" between two nouns opens none. */
const opensClause = (words: readonly string[], at: number): boolean =>
  CLAUSE.test(words[at] ?? "") &&
  (!/^(?:and|or)$/i.test(words[at] ?? "") ||
    !isContentWord((words[at + 1] ?? "").toLowerCase(), "en") ||
    isWorkVerb((words[at + 1] ?? "").toLowerCase()));

/** Leads up to what follows, which a name does not have. */
const POINTS_AHEAD =
  /\s+(?:like (?:this|so)|as follows|to be the following|the following|below|(?:with|using|to include|including) (?:the |these |this )?(?:following|below|specific)(?: \p{L}+){0,3})$/iu;

const isLong = (text: string): boolean => text.split(/\s+/).length > MAX_WORDS;

/** How a person opens a wish for a thing rather than an act. */
const WANTS_THING = new RegExp(
  [
    "^(?:(?:i|we) (?:really |also |now |just |still )*(?:(?:want|need|would like) (?:your |some )?help (?:to|with|in)|want|need|would like|['’]d like)(?: to have)?",
    "(?:ik|we) (?:wil|zou)(?: graag)?|ich (?:möchte|will|brauche)|je (?:veux|voudrais)|j['’]ai besoin d[e'’]",
    "(?:yo )?(?:quiero|necesito)|vorrei|voglio|ho bisogno di|(?:eu )?(?:quero|preciso de)|мне нужн[ао]?|хочу",
  ].join("|") + String.raw`) (?!(?:it|this|that|them|you) )(?=\S+ \S)`,
  "iu",
);

/** Where a long sentence comes to what is wanted: "my page has no server, I need you to write one". */
const COMES_TO_WANT = new RegExp(
  [
    String.raw`[\s,，;](?=(?:(?:so |and )?(?:i|we) (?:want|need|would like)|(?:can|could) you|please|let['’]s|ik wil|ich (?:möchte|brauche)|bitte`,
    "je (?:veux|voudrais)|il faut|(?:que )?(?:necesito|quiero)|vorrei|voglio|(?:quero|preciso)|нужно|хочу) ",
    "(?:请|請|帮我|需要))",
  ].join("|"),
  "iu",
);

/** What stands before an order: "In the scene, create a block". */
const PLACE =
  /^(?:in|on|at|for|with|under|inside|within|from|using|based on|according to)\b[^,]{3,80},\s*(?=\p{L})/iu;

/** Files, tools and people that a sentence begins with. */
const MENTIONS = /^(?:\/\w+\s+|[@#]\S+\s+)+/i;

/** "Based on the page help me write a script" asks to write a script. */
const BASED_ON =
  /^(?:based on|using|given|from) \S+\s+(?=(?:help|please|can|could|write|create|make|build|add)\b)/i;

/** "Act as a pilot and draw a map", "I meant to draw a map", "try to draw a map" ask to draw a map. */
const PLAYS =
  /^(?:(?:i want you to |please )?act (?:as|like) [^,.;&]{3,80}?(?:,| &| and)\s+(?=(?:write|create|make|build|draft|design|generate|develop|help|give|provide|suggest|explain)\b)|(?:sorry[,.]? )?i (?:intended|meant) to |try to (?=\p{L}+ ))/iu;

/** What is asked for behind who the assistant is to be, or behind "I meant to" and "try to". */
const behindPlay = (sentence: string): string => sentence.replace(PLAYS, "");

/** "If there is none, write one" asks to write one. */
const CONDITION = /^(?:if|when|once|wenn|als|si|se|если)\s[^,]{2,30},\s*(?=\p{L})/iu;

/** What a sentence of a person asks for, without how they ask: "can you please add a map" is "add a map". */
export function wantIn(sentence: string): string {
  const said = behindPlay(withoutFiller(sentence.trim().replace(MENTIONS, "")).replace(BASED_ON, ""));
  const at = isLong(said) ? said.search(COMES_TO_WANT) : -1;
  const placed = withPlainWish((at > 0 ? withoutFiller(said.slice(at + 1)) : said).replace(PLACE, ""));
  const main = placed.replace(CONDITION, "");
  const bare = main !== placed && isImperative(main) ? main : placed;
  const request = REQUESTS.find(([opening]) => opening.test(bare));
  const want = request
    ? asImperative(withoutFiller(bare.replace(request[0], "")))
    : bare.replace(WANTS_THING, "");
  const plain = want.replace(
    /^(?:i|we) (?:want|need|would like) (?:it|this|that|them) to |^que (?:(?:você|vc|tu|tú|usted|vous) )?(?=\p{Ll})/iu,
    "",
  );
  return plain.split(/\s+/).length >= 2 || plain.length >= 6 ? plain : bare;
}
