import { shorten, wordCount } from "@dreamcatcher/text/sentences";
import type { SpokenLanguage } from "@dreamcatcher/text/spoken";
import { isUnspaced } from "@dreamcatcher/text/unspaced";
import { isImperative } from "@dreamcatcher/text/verbs";
import { wholePhrase } from "@dreamcatcher/text/whole-phrase";
import { contentWords, type Language, spokenIn, VAGUE_WORDS } from "@dreamcatcher/text/words";
import { withoutFiller } from "../language/filler.ts";
import { namesThing, partsOfWish, phraseOf, wishesIn } from "../language/wishes.ts";
import { isRolePlay, isVagueAdvice } from "../language/work.ts";

const MAX_WORDS = 10;
/** Languages with more articles and prepositions need more words for the same. */
const MAX_WISHED_WORDS = 12;
const MAX_OPENINGS = 8;

/** Wishes: openings of sentences in which the person wants or asks for something. */
const WISHES: RegExp[] = [
  /^(?:i|we)(?:'m|'re|’m|’re|'ve|’ve| am| are| was| have been)? ?(?:just |currently |now |also |really )*(?:trying|looking|going|planning|hoping|attempting|thinking|working|interested|wondering|want|wanted|wish|need|needed|promised|plan|intend|hope|would like|would love)(?: to| for| on| of| about| in| into)(?: ways (?:in which|that) (?:i|we) (?:could|can))?\s+/i,
  /^(?:i|we)(?:'ve|’ve)? (?:have|had|got) (?:an?|this|the|some) (?:\p{Ll}+ )?(?:ideas?|concept|vision) (?:for|of|about|to) /iu,
  /^(?:ik|we|wij) (?:heb|hebben|had) (?:een|dit|het) (?:\p{Ll}+ )?(?:idee|plan|concept) (?:voor|van|om) /iu,
  /^(?:i|we)(?:'m|'re|’m|’re|'ve|’ve| am| are| have)? (?:ideating|devising|designing|building|developing|writing|making|creating|devise|design|build|develop)\s+/i,
  /^(?:what )?(?:i|we)(?:'d|’d| would)? ?(?:also |rather |just |now |\p{Ll}+ly )*(?:want|need|like|love|prefer|lack|rather have)(?: is)?(?: (?:you|it))?(?: to)?(?: have| see)?\s+/iu,
  /^(?:you(?:['’]ll| will) help me|be able|try|attempt)(?: \p{L}+ly)?(?: to)?\s+/iu,
  /^(?:can|could|would|will) (?:you|we|i) (?:please |also |maybe |perhaps |then |try to |attempt to )*/i,
  /^(?:let's|let’s|lets|let us|help(?: me| us)?|assist me)(?: just)?(?: start| move on| focus)?(?: to| with| in| on)?\s+(?:(?:think(?:ing)?|talk) (?:about|of) |discuss )?(?:ways (?:in which|that) (?:i|we) (?:could|can) )?/i,
  /^(?:give|show|tell|provide|send|suggest|recommend|advise|list|identify|outline|describe|explain|think of|think about|name|draft|prepare|write(?: up)?|generate|create|make(?! sure)|build|develop|devise|design|produce|get|do|implement|add|construct|set up|start with|use|have)(?! of\b)(?: (?:me|us|for me|for us))?(?: with)?\s+/i,
  /^(?:in|for|on|with) [^\s,]+(?: [^\s,]+)?,? (?=(?:what|which|how|is|are|can|i|we)\b)/i,
  /^(?:what|which)(?:['’]s| is| are| would be| could be)\s+/i,
  /^what if (?:there (?:was|were|is) (?:a way|an option) to|(?:we|you|i) (?:could )?(?:\p{Ll}+ed)?)\s+/iu,
  /^(?:how|where) (?:do|does|did|would|can|could|should|might|to)(?: (?:i|we|you|one))?(?: (?:go about|best))?\s+/i,
  /^(?:based on|according to|using|following) @?\S*[/.]\S*,?\s+/i,
  /^(?:is|are) there (?:actually |perhaps |maybe )?/i,
  /^(?:what )?do you (?:know|have|think) (?:of |about )?/i,
  /^you (?:will|shall|are (?:going )?to|should|must|need to|have to) (?=(?:write|create|make|build|design|draft|generate|develop|provide|give)\b)/i,
  /^it(?:'d| would) be \p{Ll}+ (?:if (?:we|i|you|it) could|to)(?: be able to)?\s+/iu,
  /^(?:hoe|waarmee|waar) \p{Ll}+ (?:ik|we|wij|je)\s+/iu,
  /^wat (?:kan|kun|moet|zou) (?:ik|we|je)(?: het beste| best)?(?: \p{Ll}+en)?(?: in| aan| met)?\s+/iu,
  /^(?:ik|we|wij) (?:wil|willen|wou|zoek|zoeken|ga|gaan|moet|moeten|overweeg|denk aan|werk aan)(?: graag| nu| ook| heel)*\s+/i,
  /^(?:kun|kan|wil|zou|zul) (?:je|jij|u) (?:me |mij |voor mij |ook |eens |misschien )*/i,
  /^(?:geef|maak|schrijf|bouw|ontwerp|ontwikkel|noem|stel|verzin|help)(?: (?:me|mij|ons))?(?: met)?\s+/i,
];

/** "I have a shop which I need a search for" wishes at its end. */
const WISH_BEHIND = /^.{0,120}?\b(?:which|where) (?=(?:i|we) (?:need|want)\b)/i;

/** "I send a newsletter to my customers" often gives the subject of a wish that follows. */
const SITUATION =
  /^(?:i|we) (?:keep|have|run|own|send|make|write|sell|organi[sz]e|manage|host|(?:['’]?m|am|['’]?re|are) (?:participating|taking part|competing) in)\s+(?=an?\b|my\b|our\b)/i;

/** Words between a wish and its subject: "a list of", "the new". */
const WRAPPINGS: RegExp[] = [
  /^(?:adapt|change|convert|develop|enhance|extend|make|modify|port|rewrite|transform|turn|upgrade) (?:this|that|the|my|our) (?:\S+ ){1,3}?(?:(?:to )?become|into|to be)\s+/i,
  /^[^-–—]{1,40}\s[-–—]\s(?=(?:i|we)\s)/i,
  /^(?:to|about|with|for|om|over|voor|mij|ons|as you know,?|my own|my|our own|our|mijn|onze?)\s+/i,
  /^(?:the )?(?:ability|process|parts?|definition|meaning|use|(?:\p{L}+ )?code) (?:to (?:implement )?|of )/iu,
  /^(?:(?:an?|the|some|any|all|another|few|required|een|de|het|enkele|wat)\s+)*(?:(?:new|good|best|short|simple|simplest|basic|complete|detailed|step-by-step|implementation|little|small|possible|korte|goede|simpele)\s+)*(?:list|suggestions?|guide|tutorial|steps?|instructions|overview|examples?|explanation|ways?|method|details|lijst|overzicht|stappenplan|voorbeeld|manier)(?:en)? (?:of|for|on|to|in|about|van|voor|om)\s+(?:how (?:to|i can|i could)\s+)?(?:what you think\s+)?/i,
  /^(?:an?|the|some|any|another|few|een|de|het|enkele)\s+(?:(?:new|simple|basic|single|small|little|tiny|nieuwe?|eenvoudige?|kleine?)\s+)?/i,
];

/** "The first project is: move the bees" states the subject outright. */
const STATED_SUBJECT =
  /\b(?:project|subject|topic|theme|feature|assignment|task|idea|working title|title|problem|goal|probleem|doel|onderwerp|opdracht|thema|titel|idee)\b[^.:!?"“]{0,40}?(?:\bis\b(?: as follows)?:?|:|(?=["“]))[\s:-]*(?:["“'‘]([^"”'’]{6,})|([^"“'‘\s].{5,}))/i;

/** A phrase that may name the idea. */
export interface Subject {
  text: string;
  /** The phrase as a name, without the first member of a list that it is cut at. */
  name: string;
  /** How well phrases of its form name an idea; a wish has 1. */
  quality: number;
}

/** What a sentence wants or asks about: "shop for bees" of "How would I create a shop for bees?". */
export function subjectOf(said: string, language: Language): Subject | null {
  const sentence = said.replace(OPEN_QUOTE, "");
  const spoken = spokenIn(language);
  const wished = spoken && wishedSubject(sentence, spoken, language);
  if (wished) return wished;
  const [, quoted, stated = quoted] = STATED_SUBJECT.exec(sentence) ?? [];
  if (stated)
    return asSubject(withoutOpenings(withoutFiller(stated), [...WISHES, ...WRAPPINGS]), 1.5, language);
  const bare = withoutFiller(sentence.replace(COMMAND, "").replace(WISH_BEHIND, ""))
    .replace(ROLE, "")
    .replace(/^as you know,?\s+/i, "");
  if (LABELLED.test(bare)) return null;
  if (isRolePlay(bare)) return null;
  if (WISHES.some((wish) => wish.test(bare)))
    return asSubject(withoutOpenings(bare, [...WISHES, ...WRAPPINGS]), 1, language);
  if (SITUATION.test(bare))
    return asSubject(withoutOpenings(bare.replace(SITUATION, ""), WRAPPINGS), 0.7, language);
  return isImperative(bare) && !isVagueAdvice(bare) ? asSubject(bare, 0.8, language) : null;
}

/** A quotation that goes on behind the sentence. */
const OPEN_QUOTE = /^["“](?=[^"”]*$)/u;
/** "Act as a pilot and", before what the pilot is to do. */
const ROLE = /^act (?:as|like) [^,.;&]{3,80}?(?:,| &| and)\s+(?=\p{L}+ (?:an?|the|my|our|some|\d+) )/iu;
/** "/brainstorm", a mentioned file or an address before what is asked. */
const COMMAND = /^(?:(?:[/@][\w:./-]+|https?:\S+)\s+)+(?=\p{L})/u;
/** "NOTE: it must turn red" and lines of output only look like orders. */
const LABELLED =
  /^(?:(?:note|hint|warning|important|error|example|update|edit|\p{L}+ \d+)\s*:|File\s+["']|\w+(?:Error|Exception)\b)/iu;

/** How well a phrase names an idea by what is wished: a product, what one is to have. */
const QUALITIES = { project: 1.2, feature: 0.5, remaining: 0.2 } as const;

/** The first thing that a sentence wishes for, in the languages whose rules are data. */
function wishedSubject(sentence: string, spoken: SpokenLanguage, language: Language): Subject | null {
  for (const wish of wishesIn(sentence, spoken)) {
    const { head } = partsOfWish(wish, spoken);
    const product = isUnspaced(head) ? head.replace(/[，、,].*$/, "") : head;
    const text = phraseOf(product, spoken, MAX_WISHED_WORDS).replace(OPEN_BRACKET, "");
    if (text && namesThing(text, language, spoken))
      return { text, name: text, quality: QUALITIES[wish.kind] };
  }
  return null;
}

/** What is left of an aside where a phrase is cut. */
export const OPEN_BRACKET = /\s*[(（][^)）]*$/;

/** A sentence without its openings, of which one may follow another: "Can you help me" "create" "a". */
function withoutOpenings(sentence: string, openings: RegExp[]): string {
  let text = sentence;
  for (let removed = 0; removed < MAX_OPENINGS; removed++) {
    const opening = openings.find((each) => each.test(text));
    if (!opening) break;
    text = text.replace(opening, "");
  }
  return text;
}

/** A phrase without links, asides and trailing clauses, or null where it names nothing. */
function asSubject(phrase: string, quality: number, language: Language): Subject | null {
  const bare = phrase
    .replace(/\s*\([^()]{0,200}\)|(?: on| at)?\s*\bhttps?:\S+/g, "")
    .replace(AT_PATH, "")
    .replace(IN_PLACE, "")
    .replace(/[\s.?!:;,"”]+$/, "")
    .replace(FOLLOWING, "$1 ")
    .replace(POINTS_AHEAD, "");
  const whole = withoutClauses(bare);
  const text = withClosedQuotes(wholePhrase(whole, MAX_WORDS, language))
    .replace(/\s(?:maken|bouwen|ontwikkelen|opzetten|schrijven)$/, "")
    .replace(OPEN_END, "");
  const isFirstListed = LISTS.test(bare.slice(whole.length)) && wordCount(text) === wordCount(whole);
  return CONTEXTUAL.test(text) ||
    CONTEXTUAL.test(shorten(whole, MAX_WORDS)) ||
    !isSpecific(text, language) ||
    (isImperative(text) && /^\S+ that\b/.test(text) && !MADE_THING.test(text))
    ? null
    : { text, name: isFirstListed ? withoutList(text) : text, quality };
}

/** "Boat with sails" of "boat with sails, oars and a mast" is "boat". */
function withoutList(text: string): string {
  const head = text.replace(LAST_PART, "");
  return contentWords(head).length >= 2 ? head : text;
}

/** Things that are made and whose names are verbs elsewhere: "script that opens all files". */
const MADE_THING =
  /^(?:\S+\.\w+|chart|class|form|function|map|model|page|program|query|report|script|site|table|tool) that\b/i;

/** What is left where a phrase is cut before its noun: "sorted for any". */
const OPEN_END =
  /\s+(?:(?:for|of|in|on|at|to|with|by)\s+)?(?:any|each|every|some|all|both|what|which|and|or|out|now|too|also|again|via|from|into|with|by|for|of|as)$/i;

/** A quotation that is cut has no marks. */
const withClosedQuotes = (text: string): string =>
  (text.match(/["“”]/g)?.length ?? 0) % 2 === 0 ? text : text.replace(/["“”]/g, "");

/** "as ./docs/plan.md" says where something is. */
const AT_PATH = /\s(?:as|in|into|at|to|under|from|on) @?(?:[\w.~-]*\/)+[\w.-]*/g;

/** "in this folder" says where something is, too. */
const IN_PLACE =
  /\s(?:inside|in|within|from|for|of|to|into|on|at)(?: of)? (?:this|the current|the same|my current)(?: \p{Ll}+)? (?:folder|directory|repo|repository|project|workspace|code ?base|file|branch|page|app)\b/giu;

/** "For the following job", where the job is named. */
const FOLLOWING =
  /(\s(?:for|with|using|of|from|in|on|to|about)) (?:the |these )?following (?=\p{L}+(?: \p{L}+){0,3}$)/iu;
/** "For the following steps and" points at what is shown behind. */
const POINTS_AHEAD =
  /\s(?:for|with|using|of|from|in|on|to|about|based on|according to) (?:the |these |this )?(?:following|below)(?=\s|$).*$/iu;

/** Whether a phrase has two content words beside its verb and numbers: "5 tables" and "MIP 3" do not. */
function isSpecific(text: string, language: Language): boolean {
  const words = contentWords(isImperative(text) ? text.replace(/^\S+/, "") : text, language).filter(
    (w) => !/^\d/.test(w),
  );
  return words.length >= 2 && words.some((w) => !VAGUE_WORDS.has(w));
}

/** "mock service for bees that answers after a minute" without its relative clause. */
function withoutClauses(text: string): string {
  for (const { index } of text.matchAll(CLAUSE)) {
    const head = text.slice(0, index);
    // "passwords of members must not be stored" is not about storing them.
    if (DENIAL.test(text.slice(index))) continue;
    // "say what the route is" says nothing without its verb.
    if (contentWords(head).length >= 3 && !WONDERS.test(head) && !NEEDS_CLAUSE.test(head)) return head;
  }
  return text;
}

const DENIAL = /^\s(?:should|ought to|must|is|are)\s(?:\S+\s)?(?:not|never|no)\b/i;
const WONDERS = /\s(?:what|which|who|whether)(?:\s\S+){1,3}$/i;
/** The rest of a list, of which a phrase is not to have the first member alone, and what leads up to it. */
const LISTS = /^,\s[^,]{1,30}(?:,|\s(?:and|or|und|en|et|y)\s)/i;
const LAST_PART =
  /\s(?:with|in|for|on|from|like|such as|including|using|by)\s(?:(?!\s(?:with|in|for|on|from|like|including|using|by)\s)[^,])*$/i;
/** "See how it ends", "something that floats" lose what they are about. */
const NEEDS_CLAUSE = /\s(?:(?:to|and|without) \p{L}+|something|anything|everything|one|those|things?)$/iu;
/** Where a subordinate clause or an addition begins. */
const CLAUSE =
  /(?:,|:|;)\s|\s(?:[-–—]|that(?:['’]s)?|which|who|where|how|for how|on how|so that|because|should|ought to|must|is|are|to (?:be|get)|die|dat|waar|zodat)\s/gi;

/** Phrases that make sense only in their context: pronouns, "the following", paths. */
const CONTEXTUAL =
  /^@|^(?:it|them|him|her|his|you|me|us|so|all|one|there|what|how|if|whether|not|be|able|same|something|anything|everything|that|this|and|as|when|again|are|were|does|did|i|we|users|in|on|at|from|dat|als|op|bij|uit)\b|^\S+ (?:this|it|them|these|those|both)\b|^(?:define|know|say|see|specify|tell|understand) (?:what|which|whether|if)\b|\b(?:this|these|those|(?<!\b(?:until|when|if|before|after|once|while|whether) )it|here|following|above|of them|to (?:me|us)|your)\b|(?:^|\s)["'“‘]?[~.@]*\/|\/\S*\.\w{1,5}(?:\s|$)|^\S+$/i;
