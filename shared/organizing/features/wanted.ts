import { denied, forbids, negates } from "@dreamcatcher/text/negation";
import { shorten } from "@dreamcatcher/text/sentences";
import type { SpokenLanguage } from "@dreamcatcher/text/spoken";
import { isImperative } from "@dreamcatcher/text/verbs";
import { languageOf, spokenIn, stems } from "@dreamcatcher/text/words";
import { askOf, spokenOf, withoutFiller } from "../language/asks.ts";
import { clausesOf } from "../language/clauses.ts";
import { isWishedFeature } from "../language/feature-lists.ts";
import { partsOf, predicateOf } from "../language/phrases.ts";
import { isProse } from "../language/prose.ts";
import type { ParsedConversation, Turn, Utterance } from "../parsed-conversation.ts";
import type { Passage } from "../passages.ts";
import type { Described } from "./feature.ts";
import { refusedFeatures } from "./refused.ts";
import { wishedFeatures } from "./wished.ts";

/** Products that have features; a text or a plain question has none. */
const PRODUCTS =
  /\b(?:apps?|applications?|tools?|systems?|web ?sites?|web ?shops?|games?|services?|interfaces?|ui|gui|apis?|plugins?|extensions?|bots?|platforms?|programs?|scripts?|librar(?:y|ies)|widgets?|dashboards?|commands?|cli|tui|flags?|pages?|buttons?|screens?|software|prototypes?|mvp|backend|frontend|servers?|components?|infographics?|calendars?|automate|automation|pipelines?|ci\/cd|devices?|robots?|agents?)\b/i;

/** Whether the person speaks of any product that could have features. */
export const namesProduct = (turns: Turn[], spoken: SpokenLanguage | null): boolean =>
  turns.some((turn) =>
    turn.asked.some(({ text }) => {
      const opening = text.slice(0, 3_000);
      return PRODUCTS.test(opening) || (spoken?.products.test(opening) ?? false);
    }),
  );

const SUBJECT = String.raw`(?:it|this|that|they|the (?:[\w-]+ ){1,5}|each [\w-]+ |every [\w-]+ |all (?:[\w-]+ ){1,3}|(?:the )?(?:users?|players?|customers?|visitors?|people|clients?) |(?:leden|gebruikers|klanten|bezoekers|spelers|mensen) |[A-Z][a-z]+s |de [\w-]+ |het [\w-]+ )`;
const MUST_NOT = String.raw`(?:should|must|ca|could|wo|would)n['’]t|(?:cannot|may not|might not)|(?:mag|mogen|hoeft|hoeven)(?= (?:niet|geen|nooit)\b)`;
const MUST = "should|must|needs? to|has to|have to|can|could|will|would|moet|moeten|kan|kunnen";
/** "The app must send reminders": subject, modal verb and what is required. */
const REQUIRED = new RegExp(
  String.raw`(?:^|[,;:] (?:and |but |so )?|\b(?:and|but|so) )(${SUBJECT})\s*((?:${MUST_NOT}|${MUST})\s+(?:also |always |then |be able to |be )?)(\S.{5,})$`,
  "i",
);
/** Subjects that the text of a feature leaves out: the product and its users. */
const PRODUCT_OR_USERS =
  /^(?:it|this|that|they|leden|gebruikers|klanten|bezoekers|spelers|mensen|(?:the )?(?:users?|players?|customers?|visitors?|people|clients?|apps?|systems?|tools?|site|website|webshop|game|steps)|[A-Z][a-z]+s) $|^(?:it|this|that|they)$/i;
/** Of a prohibition only the product is left out: "Users cannot delete posts" keeps its subject. */
const PRODUCT = /^(?:it|this|that|(?:the )?(?:apps?|systems?|tools?|site|website|webshop|game)) ?$/i;
/** "The site has a calendar". */
const POSSESSED =
  /^(?:(?:the|my|our|this|de|het|mijn|onze) (?:[\w-]+ ){1,3}|it |they )(?:has|have|supports?|includes?|contains?|offers?|heeft|hebben|bevat)\s+(\S.{4,})$/i;
/** An existing product: what it lacks is no refusal. */
const EXISTING_PRODUCT =
  /^(?:the|my|our|this|de|het|mijn|onze) (?:old|current|existing|previous|oude|huidige)\b/i;
/** "Please include a map". */
const REQUESTED =
  /^(?:(?:please|also|and|then|make sure|ensure|be sure)\s+(?:to |that )?)*(?:include|support|allow|enable|offer|incorporate|have|voeg|ondersteun)\s+(?:support for |in )?(\S.{4,})$/i;
/** "Features: accounts, mail and a map". */
const LISTED =
  /\b(?:include|includes|including|following|features?|functionalit(?:y|ies)|capabilit(?:y|ies)|functions?)\b[^:,.]{0,40}(?::|,? such as|,? like)\s+([^.:?!]+,[^.:?!]+)/i;

/** "Each step should fit on one line" describes the answer, not the product. */
const ABOUT_ANSWER =
  /^(?:(?:the|your|each|every|all|these|de|het|jouw|elke) )*(?:steps?|user stories|(?:functional )?requirements|answers?|responses?|repl(?:y|ies)|messages?|specifications?|explanations?|summary|antwoord|stap(?:pen)?)\b/i;

/** A property of the product, stated as a fact: "The keys are kept in a safe". */
const STATED =
  /^(?:the|each|every|all|its|an?|de|het|elke?) (?:[\w-]+ ){1,5}(?:is|are|wordt|worden|gets?|takes?|runs?) (?:[\w-]+ly |also |always |then )*(?:\w{2,}(?:ed|en|t)\b|only|by|up|in) ?.{4,}$/i;

const MAX_BLOCKS = 400;

/** Whether a block is the person's own words, not a quotation, a heading, a table, code or pasted output. */
const isOwnWords = (block: Passage): boolean =>
  ((block.kind === "paragraph" && !block.quoted) || block.kind === "item") && !block.pasted;

/**
 * The features that a message of the person wants.
 *
 * @param hasProduct whether the conversation is about a product; refusals and requests count only then
 */
export function wantedFeatures(
  message: Utterance,
  hasProduct: boolean,
  { agentic, language }: ParsedConversation,
): Described[] {
  const spoken = spokenIn(language);
  const found: Described[] = [];
  const add = (texts: string[], sentence: string) => {
    for (const text of texts) found.push({ text, sentence, message: message.message });
  };
  const ownWords = new Set(spokenOf(message));
  for (const block of message.blocks.slice(0, MAX_BLOCKS)) {
    if (block.kind === "item" && isWishedFeature(block, spoken)) {
      const [first = ""] = block.sentences;
      add([spoken ? first : predicateOf(first)], first);
    } else if (ownWords.has(block) && isOwnWords(block)) {
      for (const sentence of block.sentences) {
        if (!isProse(sentence)) continue;
        if (spoken && languageOf(sentence) !== "en") {
          add(wishedFeatures(sentence, spoken, hasProduct), sentence);
          continue;
        }
        const described = describedIn(sentence);
        add(described, sentence);
        if (described.length > 0 || !hasProduct) continue;
        if (!agentic) add(refusedFeatures(sentence), sentence);
        for (const clause of clausesOf(sentence)) add(featuresOfAsk(clause, agentic), sentence);
      }
    }
  }
  return found;
}

/** Suggestions of what a product could do, anywhere in a sentence: "What if users could…". */
const SUGGESTED: RegExp[] = [
  /\bwhat if (?:there (?:was|were|is) (?:a way|an option|a possibility) to|(?:we|it|you|users?|people|players?) could) (.{8,})$/i,
  /\bwish (?:there (?:was|were) (?:some |a )?way to|(?:i|we|it|you|users?|people) could) (.{8,})$/i,
  /^how (?:might|could|can|would|should) (?:the )?(?:users?|people|players?|customers?|participants?|visitors?|they) (?:go about |be able to )?(.{8,})$/i,
  /\b(?:apps?|tools?|platforms?|programs?|services?|software|systems?|plugins?|librar(?:y|ies)|something|anything) (?:\p{Ll}+ )?(?:that|which) (?:(?:can|could|would|will|really|actually|also) )*(?:allows?|lets?|helps?|enables?) (?:(?:users?|me|us|you|people|\p{Ll}+s(?= to )) )?(?:to )?(.{8,})$/iu,
  /^(?:it|that)(?:'d| would|’d) be \p{Ll}+ if (?:the )?(?:users?|people|we|i|it|you|they) could (.{8,})$/iu,
];

/** "I don't want an app that lets people shout" suggests no feature. */
const UNWANTED = /\b(?:do not|don['’]?t|never) (?:want|need|like|build|make)\b/i;

/** "Most apps do not allow members to swap a turn": what other products lack, this one is to have. */
const LACKED =
  /^(.*\p{L}) (?:do|does|did|can|could)(?: not|n't|n’t) (?:allow|let|enable|support|offer) ((?:users?|me|us|you|people|\p{Ll}+s(?= to )) )?(?:to )?(.{8,})$/iu;
/** Before "do not allow" these make an order: "Please do not allow…". */
const ORDER = /(?:^|\b)(?:please|and|but|so|just|also|you|we|i|or)$/i;
const OWN_PRODUCT =
  /^(?:it|this|(?:the|my|our|this|de|het|mijn|onze) (?:[\w-]+ )?[\w-]+|users?|people|guests|visitors|members)$/i;
function lackedIn(sentence: string): string | null {
  const [, subject = "", receiver = "", what = ""] = LACKED.exec(sentence) ?? [];
  if (!what || ORDER.test(subject)) return null;
  return OWN_PRODUCT.test(withoutFiller(subject)) && !/^(?:me|us|you) /i.test(receiver) ? null : what;
}

/** "Make sure that the light is off at night". */
const ENSURED =
  /\b(?:ensure|make sure|be sure|guarantee|zorg dat|zorg ervoor dat) (?:that )?((?:the|it|each|every|all|no|users?|de|het|er) .{8,})$/i;

/** "I'd like a calendar on the fridge", "I want reminders for each visit". */
const DESIRED =
  /^(?:(?:i|we)(?:'d|’d| would)? (?:also |really |just |still |rather )*(?:want|need|like|love|prefer)|i(?:'d|’d) rather have|(?:ik|we|wij) (?:wil|willen|zoek|zoeken)(?: graag| ook)*) ((?:(?:an?|some|one|two|three|separate|different|een|twee|drie) \S|(?!ideas|suggestions|tips|answers|steps|examples|options|details|instructions|questions|things|names|words|reasons)\p{Ll}{3,}s (?:when|for|that|with|about|on|by|to|of|and)\b).{6,})$/iu;

/** What users do describes the product: "People list their tools, others ask for them". */
const USERS_DO =
  /^(?:and )?(?:people|users|others|members|customers|players|visitors|guests|students|parents|neighbou?rs|everyone|anyone|mensen|gebruikers|anderen|klanten|leden) (?:can |could |kunnen )?(\p{Ll}{3,} .{4,})$/iu;

/** The same in the singular: "The player explores a cave, picks up items and can save the game". */
const USER_DOES =
  /^(?:the|an?|each|every) (?:player|user|visitor|customer|member|reader|student|owner|guest|parent|teacher|listener|driver)s? ((?!is\b|has\b|was\b|does\b|do\b|did\b|should|must|needs?\b|wants?\b|will\b|would)\p{Ll}.{5,})$/iu;

/** The features that a sentence describes or wishes for. */
function describedIn(sentence: string): string[] {
  const list = LISTED.exec(sentence)?.[1];
  if (list) {
    const parts = partsOf(list);
    const lead = sentence.slice(0, sentence.indexOf(list));
    if (parts.length >= 3) return forbids(lead) ? parts.map((part) => denied(part, lead)) : parts;
  }
  for (const pattern of SUGGESTED) {
    const [, feature] = pattern.exec(sentence) ?? [];
    if (feature) return UNWANTED.test(sentence) ? [] : [feature];
  }
  const lacked = lackedIn(sentence);
  if (lacked) return [lacked];
  const bare = withoutFiller(sentence);
  if (sentence.trim().endsWith("?") || ABOUT_ANSWER.test(bare)) return [];
  const [, ensured] = ENSURED.exec(bare) ?? [];
  if (ensured) return [ensured];
  const [, subject = "", modal = "", what] = REQUIRED.exec(bare) ?? [];
  if (what && negates(modal)) return [PRODUCT.test(subject) ? `not ${what}` : `${subject}${modal}${what}`];
  const omitted = negates(what ?? "") ? PRODUCT : PRODUCT_OR_USERS;
  if (what) return [omitted.test(subject) ? what : `${subject}${modal}${what}`];
  const [, feature] = POSSESSED.exec(bare) ?? REQUESTED.exec(bare) ?? DESIRED.exec(bare) ?? [];
  if (feature) return negates(feature) && EXISTING_PRODUCT.test(bare) ? [] : [feature];
  return STATED.test(bare) ? [bare] : doneByUsers(bare);
}

function doneByUsers(sentence: string): string[] {
  const bare = sentence.replace(/\.$/, "");
  const [, predicates] = USER_DOES.exec(bare) ?? [];
  if (predicates)
    return predicates.split(/, (?:and )?| and /).flatMap((predicate) => imperativeOf(predicate) ?? []);
  return bare.split(/[,;] /).flatMap((part) => {
    const [, predicate = ""] = USERS_DO.exec(part) ?? [];
    return isImperative(predicate) ? [predicate] : [];
  });
}

/** "picks up items" and "can pick up items" become "pick up items"; null if no imperative can be made. */
function imperativeOf(predicate: string): string | null {
  const [, verb = "", ending = "", rest = ""] =
    /^(?:can |could |may )?(\p{Ll}{2,}?)(ies|es|s|)( .{3,})$/u.exec(predicate) ?? [];
  const bases = ending === "ies" ? [`${verb}y`, `${verb}ie`] : ending === "es" ? [`${verb}e`, verb] : [verb];
  const base = bases.find((each) => isImperative(each + rest));
  return base ? base + rest : null;
}

/** Verbs of making, after which the product follows: "create a tide calendar". */
const MAKING =
  /^(?:create|build|make|develop|design|write(?! down)|add|implement|have|put|set up|get|devise|use|program|code|construct|generate|maak|bouw|ontwikkel|schrijf) (?:me |us )?/i;

/** Writing, which is no product with features. */
const WRITING =
  /\b(?:description|article|blog|post|summary|e-?mail|letter|essay|story|poem|translation|hashtags|table of contents|epic|report|offerte|artikel|samenvatting|tekst|brief)\b/i;
/** Verbs for what a product does: "send reminders". */
const FUNCTION =
  /^(?:show|display|capture|store|save|send|open|sync|search|convert|track|notify|list|filter|sort|automate|calculate|count|export|import|upload|download|run|deploy|push|tag|package|render|say|format|translate|listen|log|record|toon|stuur|bewaar)\b/i;

/** The product that a clause asks for, and its purpose: "build a shop to sell honey" has both. */
function featuresOfAsk(clause: string, agentic: boolean): string[] {
  const ask = askOf(clause, agentic, 40);
  if (!ask || WRITING.test(ask.text.split(" ", 5).join(" "))) return [];
  if (FUNCTION.test(ask.text)) return ask.kind === "wondered" ? [] : [shorten(ask.text, 14)];
  if (!MAKING.test(ask.text)) return [];
  const [product = "", purpose] = cutAtPurpose(ask.text.replace(MAKING, ""));
  return [product, ...(purpose ? [purpose] : [])].filter((part) => stems(part).size >= 2);
}

/** "a shop to sell honey" becomes "a shop" and "sell honey"; "a door to the garden" has no purpose. */
function cutAtPurpose(text: string): string[] {
  for (const found of text.matchAll(/,?\s+(?:so that|in order to|to|om)\s+/g)) {
    const purpose = text.slice(found.index + found[0].length);
    if (isImperative(purpose.replace(/^\p{Ll}+ly /u, ""))) return [text.slice(0, found.index), purpose];
  }
  return [text];
}
