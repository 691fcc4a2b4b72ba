import { denied, forbids, negates } from "@dreamcatcher/text/negation";
import { withoutFiller } from "../language/filler.ts";
import { partsOf } from "../language/phrases.ts";
import { KIN } from "../language/plans.ts";
import { actsIn, actsOf } from "./acts.ts";
import { attributesOf, isWriting } from "./ordered.ts";
import { requiredIn } from "./required.ts";
import { suggestedIn } from "./suggested.ts";
import { wishedIn } from "./wishing.ts";

/** "The site has a calendar". */
const POSSESSED =
  /^(?:(?:the|my|our|this|each|every|de|het|mijn|onze|elke?) (?:[\w-]+ ){1,3}|it |they )(?<!\b(?:i|we|you) )(?:has|have|consists? of|supports?|includes?|contains?|offers?|heeft|hebben|bevat)\s+(\S.{4,})$/i;
/** "My sister has a bakery" tells of her. */
const OF_PEOPLE = new RegExp(`^(?:my|our|mijn|onze) (?:\\p{L}+ )?(?:${KIN})(?!\\p{L})`, "iu");
/** "Each level has a boss" is no boss alone. */
const EACH_HAS = /^(?:each|every|elke?|ieder) (?:[\w-]+ ){1,3}(?:has|gets|heeft|krijgt) .{3,}$/i;
/** An existing product: what it lacks is no refusal. */
const EXISTING_PRODUCT =
  /^(?:the|my|our|this|de|het|mijn|onze) (?:old|current|existing|previous|oude|huidige)\b/i;
/** "Please include a map". */
const REQUESTED =
  /^(?:(?:please|also|and|then|make sure|ensure|be sure)\s+(?:to |that )?)*(?:include|support|allow|enable|offer|incorporate|have|voeg|ondersteun)\s+(?:support for |in )?(\S.{4,})$/i;
/** "Must-haves: a map" lists even a single one. */
const HEADED =
  /^(?:(?:functional |main |other |my |the )*(?:requirements?|features?|must[- ]haves?|nice[- ]to[- ]haves?|should[- ]haves?|feature requests?|wish ?list|eisen|wensen|functies|must|should|could|will)(?: (?:for|of|voor) (?:the|my|this|de|het|mijn) \w+)?|(?:it|(?:the|my|our) \w+) (?:needs?|should have|must have|has to have|requires))\s*:\s*(\S.{3,})$/i;
/** "Out of scope: ads, mail". */
const EXCLUDED =
  /^(?:out of scope|won['’]?ts?|not (?:included|needed|in scope)|non[- ]goals?|buiten scope|niet nodig)\s*:\s*(\S.{2,})$/i;
/** "Features: accounts, mail and a map". */
const LISTED =
  /\b(?:include|includes|including|following|features?|functionalit(?:y|ies)|capabilit(?:y|ies)|functions?)\b[^:,.]{0,40}(?::|,? such as|,? like)\s+([^.:?!]+,[^.:?!]+)/i;

/** "Each step should fit on one line" describes the answer, not the product. */
const ABOUT_ANSWER =
  /^(?:(?:the|your|each|every|all|these|first|next|last|de|het|jouw|elke) )*(?:steps?|texts?|prompts?|order|questions?|user stories|(?:functional )?requirements|answers?|responses?|repl(?:y|ies)|messages?|specifications?|explanations?|summary|reviews?|analysis|essay|e-?mail|letter|article|story|poem|antwoord|stap(?:pen)?)\b/i;

/** A property of the product, stated as a fact: "The keys are kept in a safe". */
const STATED =
  /^(?:the|each|every|all|its|an?|de|het|elke?) (?:[\w-]+ ){1,5}(?:is|are|wordt|worden|gets?|takes?|runs?) (?:[\w-]+ly |also |always |then )*(?!(?:not|about|just|most|different|correct|current)\b)(?:\w{2,}(?:ed|en|t)\b|only|by|up|in) ?.{4,}$/i;
/** The same of several: "Photos are stored per album", "Foto's worden per album bewaard". */
const STATED_OF_MANY =
  /^(?!(?:this|that|these|those|there|here|what|which|how|it|they|we|you|i|things) )(?:\p{L}[\p{L}'’-]* ){0,4}\p{L}[\p{L}'’-]*(?:s|en) (?:(?:(?:also|always|never|only) )*(?:are|get) (?:\p{Ll}+ly |also |always |never |only )*\p{Ll}{2,}(?:ed|en|pt|nt|ld) (?:to|in|by|with|as|on|from|for|per|at|into|when|until|automatically)|worden (?:\p{Ll}+ ){0,8}\p{Ll}+(?:d|t|en))\b.*$/iu;
/** "There should be a map", "Er moet een kaart komen". */
const THERE =
  /^(?:there (?:will|should|must|shall|needs? to|has to|have to) (?:also |always )?be|er (?:moet|moeten|komt|komen|zal|zullen)(?: ook| nog)*|graag(?: ook| nog)*(?= een)) ((?!(?:no|a) (?:need|way|reason)\b).{4,}?)(?: (?:komen|zijn))?$/i;

/** "Make sure that the light is off at night". */
const ENSURED =
  /\b(?:ensure|make sure|be sure|guarantee|zorg dat|zorg ervoor dat) (?:that )?((?:the|it|each|every|all|no|users?|de|het|er) .{8,})$/i;

/** "I'd like a calendar on the fridge", "I want reminders for each visit". */
const DESIRED =
  /^(?:(?:i|we)(?:'d|’d| would)? (?:also |really |just |still |rather )*(?:want|need|like|love|prefer)|(?:our|my|the) \w+ (?:wants|needs)|i(?:'d|’d) rather have|(?:ik|we|wij) (?:wil|willen|zoek|zoeken)(?: graag| ook)*) ((?:(?:an?|some|one|two|three|separate|different|een|twee|drie) \S|(?!ideas|suggestions|tips|answers|steps|examples|options|details|instructions|questions|things|names|words|reasons)\p{Ll}{3,}s (?:when|for|that|with|about|on|by|to|of|and)\b).{6,})$/iu;

/** "It should return a list but it returns none" reports a fault. */
const COMPLAINT = /\b(?:but|maar) (?:it|they|that|i|we|now|het|ik|we)\b/i;
/** "Presumably we need a map" needs one, "In this repo I want a map" wants one. */
const HEDGE =
  /^(?:(?:oh and|anyway|presumably|probably|basically|essentially|obviously|of course|first (?:thought|idea):|i (?:think|guess|suppose|believe)(?: that)?|it seems(?: that)?|i(?:'m| am| was) wondering (?:if|whether)|ik denk dat|volgens mij),?\s+)+|^(?:in|for|on|at) (?:\([^()]{0,60}\)|[^,(]){3,60}?,? (?=(?:i|we)(?:'d| would|’d)? (?:want|need|like)\b)/i;

/** "I'd like for the user to be able to place a flag", wherever it stands in a sentence. */
const ENABLED =
  /\b(?:users?|people|players?|customers?|visitors?|members|guests|everyone|it|them|they)(?: should| must| can)?(?: to)? be able to (?:also )?(\S.{5,})$/i;
/** "When a boat is taken, it should turn red" holds only as a whole. */
const ON_EVENT =
  /^(?:when(?:ever)?|once|if) (?!(?:i|we) )[^,]{5,80}?,? (?:it|they|there|the (?:[\w-]+ ){1,2}?|a (?:[\w-]+ ){1,2}?) ?(?:should|must|needs? to|has to)(?:n['’]t)? \S.{4,}$/i;
/** A first wish without a verb of its own: "A tool that reads a log and prints its faults". */
const THING_THAT =
  /^an? (?:[\w+#-]+ ){1,6}(?:that|which) (?!(?:is|are|was|were|i|we|you)\b)(\p{Ll}+s \S.{5,})$/iu;

/**
 * The features that a sentence describes or wishes for.
 *
 * @param topic what people hand to each other, which "it" may stand for
 */
export function describedIn(sentence: string, topic: string | null = null): string[] {
  const bare = withoutFiller(sentence).replace(HEDGE, "");
  const [, headed] = HEADED.exec(bare.replace(/[.!]+$/, "")) ?? [];
  if (headed) {
    const parts = partsOf(headed);
    return parts.some((part) => part.includes(" ")) ? parts : [headed];
  }
  const [, excluded] = EXCLUDED.exec(bare.replace(/[.!]+$/, "")) ?? [];
  if (excluded) return partsOf(excluded).map((part) => denied(part, "without"));
  if (ABOUT_ANSWER.test(bare) || COMPLAINT.test(bare)) return [];
  const list = LISTED.exec(sentence)?.[1];
  if (list) {
    const parts = partsOf(list);
    const lead = sentence.slice(0, sentence.indexOf(list));
    if (parts.length >= 3) return forbids(lead) ? parts.map((part) => denied(part, lead)) : parts;
  }
  if (!sentence.endsWith("?") && ON_EVENT.test(bare)) return [bare.replace(/[.!]+$/, "")];
  const [, acts] = THING_THAT.exec(bare.replace(/[.!]+$/, "")) ?? [];
  if (acts) return actsOf(acts);
  const suggested = suggestedIn(sentence);
  if (suggested) return suggested;
  const [, enabled] = (!sentence.endsWith(":") && ENABLED.exec(bare.replace(/[.!?]+$/, ""))) || [];
  if (enabled && !negates(bare.slice(0, bare.indexOf(enabled)))) return actsOf(enabled);
  const wished = wishedIn(bare);
  if (wished.length > 0) return wished;
  if (/[?:]\s*$/.test(sentence)) return [];
  const [, ensured] = ENSURED.exec(bare) ?? [];
  if (ensured) return [ensured.replace(/^it /i, "")];
  const required = requiredIn(bare);
  if (required.length > 0) return required;
  const [, there] = THERE.exec(bare.replace(/[.!]+$/, "")) ?? [];
  if (there) return [there];
  if (EACH_HAS.test(bare)) return [bare];
  const [, feature] =
    (OF_PEOPLE.test(bare) ? null : POSSESSED.exec(bare)) ?? REQUESTED.exec(bare) ?? DESIRED.exec(bare) ?? [];
  if (feature && isWriting(feature)) return [];
  if (feature)
    return negates(feature) && EXISTING_PRODUCT.test(bare) ? [] : attributesOf(feature.replace(/[.!]+$/, ""));
  return STATED.test(bare) || STATED_OF_MANY.test(bare) ? [bare] : actsIn(bare, topic);
}
