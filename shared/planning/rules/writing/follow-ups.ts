import { sentences } from "@dreamcatcher/text/sentences";
import { movesIn } from "@dreamcatcher/text/spoken";
import { languageOf } from "@dreamcatcher/text/words";
import { wantIn } from "../account/names.ts";
import { WANTS_REST, WONDERS } from "../account/phrases.ts";
import { rejects } from "../account/reactions.ts";
import { withoutLead } from "./leads.ts";
import { ownWords } from "./pasted.ts";
import { withoutQuotes } from "./quoted.ts";

/** How a message goes on from an answer: for its rest, more of the kind, a change, or against it. */
export type FollowUp = "rest" | "more" | "change" | "complaint" | "remark";

/** A longer message is a request of its own. */
const MAX_FOLLOW_UP = 320;
const MAX_SENTENCES = 4;
/** What is said against an answer is short. */
const MAX_COMPLAINT = 160;

/** How a message goes on from the answer before it; null where it asks for something by itself. */
export function followUpIn(wish: string): FollowUp | null {
  const own = withoutQuotes(ownWords(wish)).trim();
  if (own.length > MAX_FOLLOW_UP) return null;
  const said = sentences(own).slice(0, MAX_SENTENCES);
  if (said.some((each) => WANTS_REST.test(each) || REST.test(each))) return "rest";
  if (HAS_MATTER.test(own) || asksForAnother(own)) return null;
  const bare = said.map(withoutLead).filter((each) => !ASKS_FOR_ADVICE.test(each));
  const isAgainst =
    own.length <= MAX_COMPLAINT &&
    said.some((each) => complains(withoutLead(each)) || rejects(each, said.length === 1));
  if (!isAgainst && bare.some((each) => asksForMore(each) || MORE_THINGS.test(wantIn(each)))) return "more";
  if (bare.some(changes)) return "change";
  if (isAgainst) return "complaint";
  return pointsBack(bare[0] ?? "") && !said.some((each) => each.endsWith("?")) ? "remark" : null;
}

/** Asks whether the person can do something: "Can I make the above without a lid?" */
const ASKS_FOR_ADVICE =
  /^(?:can|could|may|should|shall|must|do|kan|mag|moet|kann|darf|soll|muss|puis|dois|puedo|debo|posso|devo) (?:i|we|ik|wij?|ich|wir|je|nous)(?!\p{L})/iu;

/** A message that quotes what it is about: it asks for something by itself. */
const HAS_MATTER = /["“”«»][^"“”«»]{60,}|:\s[^:]{100,}/u;
/** A longer sentence is about something new. */
const MAX_WORDS_FOR_MORE = 10;

const asksForMore = (sentence: string): boolean =>
  !WONDERS.test(sentence) &&
  sentence.split(/\s+/).length <= MAX_WORDS_FOR_MORE &&
  (GOES_ON.test(sentence) || MORE.test(wantIn(sentence)));

/** Whether a sentence says something against the answer before it. */
function complains(sentence: string): boolean {
  const moves = movesIn(languageOf(sentence));
  return (
    moves.rejects.test(sentence) ||
    TOO.test(sentence) ||
    (pointsBack(sentence) && (DENIES.test(sentence) || moves.complains.test(sentence)))
  );
}

/** Whether a sentence says something of what is there, rather than asks. */
const pointsBack = (sentence: string): boolean => POINTS.test(sentence) && !sentence.endsWith("?");

const DENIES =
  /(?<!\p{L})(?:not?|never|isn|doesn|aren|don|niet|geen|nicht|kein\p{L}*|pas|não|non|не)(?!\p{L})/iu;
/**
 * Whether a message asks for the same of something else, or in the style of somebody: both are wanted, beside
 * what is there.
 */
export const asksForAnother = (wish: string): boolean => ANOTHER.test(withoutLead(wish.trim()));
const ANOTHER =
  /^(?:do )?(?:the )?same (?:thing )?(?:again )?(?:for|with|about|on)(?!\p{L})|(?<!\p{L})in the (?:style|voice|manner) of (?!(?:the|this|that|these|those|my|our|above)(?!\p{L}))/iu;

/** Opens what is said of something that is there. */
const POINTS =
  /^(?:that|this|it|you|these|those|they|the|still|not|all|both|your|its|there|dit|dat|het|das|es|ça|cela|esto|eso|isso|questo|это)(?:['’]\p{L}+)?(?!\p{L})/iu;

/** Asks for what an answer that broke off has left. */
const REST =
  /(?<!\p{L})(?:(?:continue|go on|keep going|carry on|pick up|resume|finish)\s.{0,30}(?:left off|stopped|cut off|the (?:list|answer|text|response|rest|table|article|essay))|(?:ran|running) out of (?:\p{L}+ )?(?:space|room|characters|tokens)|(?:got|was|were|is|been) cut (?:off|short)|(?:is|was|seems|looks|appears)(?: to be)? (?:incomplete|unfinished|not (?:complete|finished))|ga verder waar|mach (?:da )?weiter,? wo|reprends là où|sigue (?:desde|donde)|continua (?:de|da) onde)(?!\p{L})|接着(?:写|说)|続きを/iu;

/** Goes on from what is there: "next", "elaborate on that". */
const GOES_ON =
  /^(?:next(?: one)?|elaborate(?: more| further| on (?:it|this|that))?|go deeper|tell me more|more details?)\P{L}*$/iu;

/** Asks for others of the same kind: "another one", "give me some more examples". */
const MORE =
  /^(?:(?:give|write|suggest|list|provide|show|tell|create|make|generate|do|try|need|want|have|get|are there|is there|any|geef|gib|donne|dame|dá|dammi|дай)\s(?:me |us |mir |moi )?)*(?:another|(?:\d+|some|any|a few|several) (?:more|other)|more(?= of |(?: \p{L}+){0,2}s(?!\p{L})|\P{L}*$)|nog (?:een|meer)|noch (?:ein|mehr)\p{L}*|weitere|(?:un|une|d['’]) ?autres?|otr[oa]s?|outr[oa]s?|(?:un )?altr[oaie]|ещ[её])(?! (?:details?|depth|info|information|context|about|things?|questions?|way|project|file))(?!\p{L})|(?<!\p{L})another one(?!\p{L})|再(?:来|写|给)|もう(?:一つ|少し)|하나 더/iu;

/** Asks for more things of a kind, with a word on them: "give more examples that fit schools". */
const MORE_THINGS =
  /^(?:(?:give|write|suggest|list|provide|show|tell|create|make|generate|add|need|want|have|get)\s(?:me |us )?)?(?:\d+ |some |any |a few |several )?more (?!details|things|questions|words|always|perhaps)\p{L}{3,}s(?!\p{L})(?! (?:to|in|into) (?:it|this|that|the)(?!\p{L}))/iu;

/** Says that an answer has too much of something: "it's too long". */
const TOO = /(?<!\p{L})(?:too|te|zu|trop|demasiado|demais|troppo|слишком) \p{L}+|太[长短多少]|長すぎ|너무/iu;

/** Opens an order to change what is there, whatever follows. */
const CHANGES =
  /^(?:write|put|give|format|present|answer|return|do) (?:it |this |that |them )?(?:in|as) (?:an? |\p{L}+ ){0,3}(?:format|form|style|tone|voice|paragraphs?|bullets?|points|table|list|sentences|markdown)\P{L}*$|^(?:re-?(?:write|word|phrase|do|vise|format|structure|organi[sz]e|order)|shorten|lengthen|expand|elongate|simplify|condense|adjust|modify|tweak|polish|trim|tone|add|include|incorporate|integrate|remove|delete|drop|omit|exclude|leave (?:off|out)|take out|replace|swap|combine|merge|herschrijf|verkort|voeg|kürze|überarbeite|ergänze|ändere|füge|raccourcis|réécri\p{L}*|ajoute[rz]?|modifie[rz]?|reescrib\p{L}*|acort\p{L}*|añad\p{L}*|agreg\p{L}*|cambi\p{L}*|modific\p{L}*|reescrev\p{L}*|encurt\p{L}*|adicion\p{L}*|riscriv\p{L}*|accorcia\p{L}*|aggiung\p{L}*|перепиши|сократи|добавь|измени|убери)(?!\p{L})|^(?:改|修改|缩短|扩展|加上|去掉|重写)|(?:書き直|短く|書き換え)|(?:고쳐|바꿔|줄여|다시 써)/iu;
/** Opens an order that may be about something new; with what is there behind it, it is about that. */
const MAKES =
  /^(?:make|write|try|change|turn|convert|improve|fix|correct|edit|update|use|put|give|do|explain|maak|schrijf|mach|schreib|rends|fais|écris|haz|pon|escribe|faça|deixe|escreva|fai|rendi|scrivi|сделай|напиши)(?:lo|la|los|las)? (?:me )?(?:(?:it|this|that|them|these|those|the (?:above|whole|entire|same)|het|dit|dat|es|das|le|la|lo|esto|isso|его|это)(?!\p{L})|(?:\p{L}+ ){0,4}(?:more|less|shorter|longer|simpler|better|easier|clearer|funnier|stronger|bigger|smaller)(?!\p{L})(?! (?:than|about)))|^(?:make|turn|change|convert) the (?!\p{L}+ing(?!\p{L}))/iu;
/** How an answer is to be, in a word: "shorter, please", "more casual". */
const COMPARES =
  /^(?:(?:a (?:bit|little)|much|slightly|even) )?(?:(?:more|less) \p{L}+|shorter|longer|simpler|korter|langer|kürzer|länger|plus (?:court|long)|más (?:corto|largo)|mais (?:curto|longo)|più (?:corto|lungo)|короче|длиннее)(?!\p{L})|^(?:更|短一点|长一点)|^もっと/iu;

function changes(sentence: string): boolean {
  const want = withoutLead(wantIn(sentence));
  return CHANGES.test(want) || MAKES.test(want) || COMPARES.test(want);
}
