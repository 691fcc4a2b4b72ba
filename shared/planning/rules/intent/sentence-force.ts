import { isQuestion } from "@dreamcatcher/text/sentences";

/** Words of making something, in the languages that people most often speak to assistants. */
const MAKES = new RegExp(
  [
    String.raw`(?<!\p{L})(?:build|built|creat|mak(?:e|ing)|writ|develop|design|implement|coding|code (?:an?|me|up)\b`,
    "program(?!s)|need|want|would like|i['’]d like|add|generate|set ?up|convert|port(?:ing)? |refactor|migrate",
    "show me|give me|bouw|maak|ontwikkel|schrijf|wil(?!l)|voeg|crea(?!m)|cré|erstell|schreib|bau",
    "entwickl|möchte|brauche",
    "quiero|necesito|haz|hazme|escrib|desarroll|scriv|sviluppa|voglio|vorrei|fammi|quero|preciso|faça|escrev",
    "desenvolv|queria|quería|gostaria|me gustaría|hätte gern|zou graag|idea for|thinking of|je veux",
    "j['’]aimerais|fais|écri|développ|хочу|напиши|сделай|создай|нуж(?:ен|но))",
    "作|写|寫|開発|开发|实现|実装|生成|만들|작성",
  ].join("|"),
  "iu",
);

/** Asks which things exist, for their comparison or for advice: what it names is not to be built. */
const ASKS_FOR_ADVICE = new RegExp(
  [
    String.raw`\b(?:which|what|any|recommend\w*|suggest\w*|list of|identify|looking for|are there|is there`,
    String.raw`find)\b[^.?!]{0,80}\b(?:tools?|apps?|applications?|software|platforms?|products?|services?`,
    "providers?|programs?|extensions?|plug-?ins?|utilit(?:y|ies)|options?|alternatives?|solutions?|systems?",
    "CMS|architecture)",
    String.raw`\b(?:give|show|tell) me (?:(?:some|a few|\d+|more|other|the best) )?(?:web ?sites|sites|apps|tools)\b`,
  ].join("|"),
  "i",
);

/** Asks what something is, how it works or whether it is good: the answer is words. */
const ASKS_WHAT_IS = new RegExp(
  [
    String.raw`^\W*(?:(?:can|could|would) you (?:please )?|please )?(?:explain|what(?:['’]?s| is| are| does| do| did)`,
    "why|compare|recommend|suggest|summari[sz]e|tell me|describe|who|when (?:is|are|was|did|do|does|will|should)|is (?:it|there)|are there|does|do you",
    "(?:what|which|how) (?:[a-z]+ )?(?:should|would) (?:i|we)|review|analy[sz]e|analiza|analizza|analise|analysiere|проанализируй|evaluate|assess",
    "how (?:does|do|did|is|are|many|much|long|often)|where (?:is|are|does|do)|which",
    "c['’]est quoi|comment (?:fonctionne|marche)|est-ce qu|quel(?:le)?s? |c[oó]mo funciona|cu[aá]l(?:es)? ",
    "wie (?:funktioniert|ist|sind|viel)|welche|hoe werkt|welke|come funziona|qual è|como funciona",
    "как(?:ой|ая|ие|ово)|как работает|где",
    "wat (?:is|zijn|moet)|waarom|leg (?:me )?uit|was (?:ist|sind|soll)|warum|erkläre?|qu[eé] (?:es|son|debo)",
    String.raw`por qu[eé]|explica\p{L}*|explique\p{L}*|cos['’]è|che cos|perch[eé]|spiega\p{L}*|pourquoi`,
    "qu['’]est-ce|quel(?:le)?s? (?:est|sont)",
    String.raw`o que (?:é|são)|qual é|что такое|почему|зачем|объясни\p{L}*)(?!\p{L})`,
    String.raw`\b(?:pros and cons|difference between|best practi[cs]es?|help me understand)\b|^.{0,12}(?:解释|解釋|说明|說明|为什么|為什麼|什么是|什麼是)|是什么|是什麼|怎么回事|有什么区别`,
    "とは[？?。]?$|(?:説明|教え)て|なぜ|이란|설명해|왜 ",
  ].join("|"),
  "iu",
);

/**
 * How far what a sentence names is to be built: 1 where it is wanted, little where it is only mentioned, and
 * least where the person asks about it. `at` is the offset of the name in it: what stands before the verb is
 * seldom its object.
 */
export function forceOf(sentence: string, at: number): number {
  if (asksForAdvice(sentence)) return 0.1;
  if (ASKS_WHAT_IS.test(sentence)) return 0.15;
  if (IS_CONDITIONAL.test(sentence)) return 0.2;
  const makes = MAKES.exec(sentence);
  // "A page that shows the tides" is a wish without a verb.
  if (at <= (IS_DENSE.test(sentence) ? MAX_BEFORE_NAME_DENSE : MAX_BEFORE_NAME) && !isLongStatement(sentence))
    return 0.9;
  if (!makes) return isQuestion(sentence) ? 0.2 : 0.35;
  return (makes.index <= at ? 1 : 0.6) * (isQuestion(sentence) ? 0.8 : 1);
}

/** Tells what to do in a case that may come: a step of the work, not what the work is. */
const IS_CONDITIONAL = /^\W*(?:(?:only|but|and) (?:[a-z]+ ){0,3})?if (?:any|there|you|the|this|it|not)\b/i;

/** Whether what stands at an offset is there to be used: "with the Acme plugin". */
export const isUsed = (sentence: string, at: number): boolean =>
  USES.test(sentence.slice(Math.max(0, at - 60), at));

const USES = new RegExp(
  [
    String.raw`(?:(?<!\p{L})(?:us(?:e|es|ed|ing)|install(?:s|ed|ing)?|enabl(?:e|es|ed|ing)|via)(?!\p{L})`,
    "使用|安装|安裝|利用)[^.,;:!?。，]{0,60}$",
  ].join("|"),
  "iu",
);

/** What a sentence names so early is what it is about. */
const MAX_BEFORE_NAME = 20;
/** The same where one character is a word or a syllable. */
const MAX_BEFORE_NAME_DENSE = 8;
const IS_DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A sentence of an essay, not the name of a thing. */
const isLongStatement = (sentence: string): boolean =>
  /^\W*(?:i|we|you|they|he|she|it|this|that|there|these|the|my|our)\b/i.test(sentence);

/** Where the object of what is to be made can begin in a sentence. */
export const objectAt = (sentence: string): number => MAKES.exec(sentence)?.index ?? 0;

/** Whether a sentence asks which things exist, before it says that something is to be made. */
export function asksForAdvice(sentence: string): boolean {
  const asks = ASKS_FOR_ADVICE.exec(sentence);
  return asks !== null && asks.index <= (MAKES.exec(sentence)?.index ?? Number.POSITIVE_INFINITY);
}

/** Whether a sentence asks to know something, rather than for something to be made. */
export const asksToKnow = (sentence: string): boolean =>
  asksForAdvice(sentence) || ASKS_WHAT_IS.test(sentence);
