import { shorten } from "@dreamcatcher/text/sentences";
import { isImperative } from "@dreamcatcher/text/verbs";
import { contentWords, VAGUE_WORDS } from "@dreamcatcher/text/words";
import { isCounsel, isRolePlay, withoutFiller } from "../language/asks.ts";

/** Words in the name of an idea. */
const LONGEST = 9;

/** What a sentence opens with that wants or asks for something. */
const WISHES: RegExp[] = [
  /^(?:i|we)(?:'m|'re|’m|’re|'ve|’ve| am| are| was| have been)? ?(?:just |currently |now |also |really )*(?:trying|looking|going|planning|hoping|attempting|thinking|working|interested|wondering|want|wanted|wish|need|needed|promised|plan|intend|hope|would like|would love)(?: to| for| on| of| about| in| into)(?: ways (?:in which|that) (?:i|we) (?:could|can))?\s+/i,
  /^(?:i|we)(?:'ve|’ve)? (?:have|had|got) (?:an?|this|the|some) (?:\p{Ll}+ )?(?:ideas?|concept|vision) (?:for|of|about|to) /iu,
  /^(?:ik|we|wij) (?:heb|hebben|had) (?:een|dit|het) (?:\p{Ll}+ )?(?:idee|plan|concept) (?:voor|van|om) /iu,
  /^(?:i|we)(?:'m|'re|’m|’re|'ve|’ve| am| are| have)? (?:ideating|devising|designing|building|developing|writing|making|creating|devise|design|build|develop)\s+/i,
  /^(?:what )?(?:i|we)(?:'d|’d| would)? ?(?:also |really |rather |just |now )*(?:want|need|like|love|prefer|lack|rather have)(?: is)?(?: (?:you|it))?(?: to)?(?: have| see)?\s+/i,
  /^(?:can|could|would|will) (?:you|we|i) (?:please |also |maybe |perhaps |then |try to |attempt to )*/i,
  /^(?:let's|let’s|lets|let us|help(?: me| us)?|assist me)(?: just)?(?: start| move on| focus)?(?: to| with| in| on)?\s+(?:think(?:ing)? (?:about|of) )?(?:ways (?:in which|that) (?:i|we) (?:could|can) )?/i,
  /^(?:give|show|tell|provide|send|suggest|recommend|advise|list|identify|outline|describe|explain|think of|think about|name|draft|prepare|write|generate|create|make|build|develop|devise|design|produce|get|do|implement|add|construct|set up|start with|use|have)(?: (?:me|us|for me|for us))?(?: with)?\s+/i,
  /^(?:what|which) (?:is|are|would be|could be)\s+/i,
  /^what if (?:there (?:was|were|is) (?:a way|an option) to|(?:we|you|i) (?:could )?(?:\p{Ll}+ed)?)\s+/iu,
  /^(?:how|where) (?:do|does|did|would|can|could|should|might|to)(?: (?:i|we|you|one))?(?: (?:go about|best))?\s+/i,
  /^(?:is|are) there (?:actually |perhaps |maybe )?/i,
  /^do you (?:know|have) (?:of |about )?/i,
  /^it(?:'d| would) be \p{Ll}+ (?:if (?:we|i|you|it) could|to)(?: be able to)?\s+/iu,
  /^(?:hoe|waarmee|waar) \p{Ll}+ (?:ik|we|wij|je)\s+/iu,
  /^wat (?:kan|kun|moet|zou) (?:ik|we|je)(?: het beste| best)?(?: \p{Ll}+en)?(?: in| aan| met)?\s+/iu,
  /^(?:ik|we|wij) (?:wil|willen|wou|zoek|zoeken|ga|gaan|moet|moeten|overweeg|denk aan|werk aan)(?: graag| nu| ook| heel)*\s+/i,
  /^(?:kun|kan|wil|zou|zul) (?:je|jij|u) (?:me |mij |voor mij |ook |eens |misschien )*/i,
  /^(?:geef|maak|schrijf|bouw|ontwerp|ontwikkel|noem|stel|verzin|help)(?: (?:me|mij|ons))?(?: met)?\s+/i,
];

/** "I send a newsletter to my customers" says what a wish is about that may follow. */
const SITUATION =
  /^(?:i|we) (?:keep|have|run|own|send|make|write|sell|organi[sz]e|manage|host)\s+(?=an?\b|my\b|our\b)/i;

/** What may still stand before the thing itself. */
const WRAPPINGS: RegExp[] = [
  /^(?:to|about|with|for|om|over|voor|as you know,?)\s+/i,
  /^(?:(?:an?|the|some|any|all|another|few|required|een|de|het|enkele|wat)\s+)*(?:(?:new|good|best|short|simple|simplest|basic|complete|detailed|step-by-step|implementation|little|small|possible|korte|goede|simpele)\s+)*(?:list|suggestions?|guide|tutorial|steps?|instructions|overview|examples?|explanation|ways?|method|details|lijst|overzicht|stappenplan|voorbeeld|manier)(?:en)? (?:of|for|on|to|in|about|van|voor|om)\s+(?:how (?:to|i can|i could)\s+)?(?:what you think\s+)?/i,
  /^(?:an?|the|some|any|another|few|een|de|het|enkele)\s+(?:(?:new|simple|basic|single|small|little|tiny|nieuwe?|eenvoudige?|kleine?)\s+)?/i,
];

/** "The first project is: move the bees" says what the talk is about. */
const TOLD =
  /\b(?:project|subject|topic|theme|feature|assignment|task|idea|working title|title|problem|goal|probleem|doel|onderwerp|opdracht|thema|titel|idee)\b[^.:!?"“]{0,40}?(?:\bis\b(?: as follows)?:?|:|(?=["“]))[\s:-]*["“'‘]?([^"”'’]{6,})/i;

/** A phrase that may name the idea, with how well such a phrase names it. */
export interface Subject {
  text: string;
  tells: number;
}

/**
 * What a sentence wants or asks about, as a name: "How would I create a shop for bees?" as "shop for bees".
 */
export function subjectOf(sentence: string): Subject | null {
  const [, named] = TOLD.exec(sentence) ?? [];
  if (named) return phrased(peeled(withoutFiller(named), [...WISHES, ...WRAPPINGS]), 1.5);
  const bare = withoutFiller(sentence).replace(/^as you know,?\s+/i, "");
  if (isRolePlay(bare)) return null;
  if (WISHES.some((wish) => wish.test(bare))) return phrased(peeled(bare, [...WISHES, ...WRAPPINGS]), 1);
  if (SITUATION.test(bare)) return phrased(peeled(bare.replace(SITUATION, ""), WRAPPINGS), 0.7);
  return isImperative(bare) && !isCounsel(bare) ? phrased(bare, 0.8) : null;
}

function peeled(sentence: string, layers: RegExp[]): string {
  let text = sentence;
  for (let depth = 0; depth < 8; depth++) {
    const layer = layers.find((each) => each.test(text));
    if (!layer) break;
    text = text.replace(layer, "");
  }
  return text;
}

function phrased(thing: string, tells: number): Subject | null {
  const bare = thing
    .replace(/\s*\([^()]{0,200}\)|(?: on| at)?\s*\bhttps?:\S+/g, "")
    .replace(/[\s.?!:;,"”]+$/, "");
  const text = shorten(withoutTail(bare), LONGEST).replace(
    /\s(?:maken|bouwen|ontwikkelen|opzetten|schrijven)$/,
    "",
  );
  return IS_VAGUE.test(text) || !saysMuch(text) ? null : { text, tells };
}

/** Whether a phrase says what it is about: "5 tables" and "MIP 3" do not, beside their verb and number. */
function saysMuch(text: string): boolean {
  const said = contentWords(isImperative(text) ? text.replace(/^\S+/, "") : text).filter(
    (w) => !/^\d/.test(w),
  );
  return said.length >= 2 && said.some((w) => !VAGUE_WORDS.has(w));
}

/** "mock service for bees that answers after a minute" is a mock service for bees. */
function withoutTail(text: string): string {
  for (const { index } of text.matchAll(TAIL)) {
    const head = text.slice(0, index);
    // "passwords of members must not be stored" is not about storing them.
    if (DENIED_AFTER.test(text.slice(index))) continue;
    if (contentWords(head).length >= 3) return head;
  }
  return text;
}

const DENIED_AFTER = /^\s(?:should|ought to|must|is|are)\s(?:\S+\s)?(?:not|never|no)\b/i;
const TAIL =
  /(?:,|:|;)\s|\s(?:[-–—]|that|which|who|where|how|for how|on how|so that|because|should|ought to|must|is|are|die|dat|waar|zodat)\s/gi;

/** What only makes sense where it was said. */
const IS_VAGUE =
  /^(?:it|them|him|her|his|you|me|us|so|all|one|there|what|how|if|whether|not|be|able|dat)\b|^\S+ (?:this|it|them|these|those|both)\b|\b(?:this|these|those|it|here|following|above|of them)\b|(?:^|\s)[~.@]*\/|\/\S*\.\w{1,5}(?:\s|$)|^\S+$/i;
