import { denied, forbids, negates } from "@dreamcatcher/text/negation";
import { withoutFiller } from "../language/asks.ts";
import { partsOf } from "../language/phrases.ts";
import { actsOf, doneByUsers } from "./acts.ts";
import { attributesOf, isWriting } from "./ordered.ts";

/** A word of a subject, not one that opens a clause. */
const WORD = String.raw`(?:(?!(?:where|that|which|who|you|i|we|if|when|waar|die|dat)\b)[\w'’-]+ )`;
const SUBJECT = String.raw`(?:it|this|that|they|the ${WORD}{1,5}|each [\w-]+ |an? ${WORD}{1,5}|every [\w-]+ |all ${WORD}{1,3}|(?:the )?(?:users?|players?|customers?|visitors?|people|clients?) |(?:leden|gebruikers|klanten|bezoekers|spelers|mensen) |[A-Z][a-z]+(?:s|en) |(?:de|het|een|elke?|iedere?|alle|deze|dit) ${WORD}{1,4})`;
const MUST_NOT = String.raw`(?:should|must|ca|could|wo|would)n['’]t|(?:cannot|may not|might not)|(?:mag|mogen|hoeft|hoeven)(?= (?:niet|geen|nooit)\b)`;
const MUST =
  "should|must|needs? to|has to|have to|shall|can|could|will|would|moet|moeten|kan|kunnen|zou|zouden|zal|zullen|mag|mogen";
/** "That can wait" argues or promises. */
const ARGUED = /^(?:this|that) (?:can|could|will|would)\b/i;
/** "The app must send reminders": subject, modal verb and what is required. */
const REQUIRED = new RegExp(
  String.raw`^(${SUBJECT})\s*((?:${MUST_NOT}|${MUST})\s+(?:also |always |then |be able to |be )?)((?!(?:also |always )?have (?:been|had|\p{L}+ed|spent|gone|made|done)\b)\S.{5,})$`,
  "iu",
);
/** Where the next statement of a sentence begins: "…, and ideally it works offline". */
const NEXT_STATEMENT = new RegExp(
  String.raw`(?:[,;:] (?:and |but |so |en |maar )?| (?:and|but|so|en|maar) )(?=(?:${SUBJECT}\s*(?:${MUST_NOT}|${MUST})\s|ideally |preferably |maybe |perhaps |later |er (?:moet|moeten|komt|komen) |there (?:should|must|will|needs?) |misschien |liefst ))`,
  "iu",
);

/** The statements of a sentence, each of which may say something of the product. */
export function statementsIn(sentence: string): string[] {
  const [first = "", ...others] = sentence.split(NEXT_STATEMENT);
  return others.length > 0 && DEPENDENT.test(first) ? [sentence] : [first, ...others];
}
/** What only holds together with what follows. */
const DEPENDENT =
  /^(?:if|when|while|as|since|because|where|als|wanneer|omdat)\b|\b(?:where|that|which|waar|waarin|die|dat) [^,]{3,}$/i;

/** "The load is so small that one server should do". */
const CONSEQUENCE = /\b(?:so|such) .{3,40}? that (.{8,})$/i;
/** "It would be nice to have a map" says no more of the map than that. */
const PRAISE =
  /^(?:really |very |so |more )*(?:cool|nice|great|good|fun|funny|helpful|useful|awesome|interesting|best|ideal|easier|perfect|wonderful|amazing)\b(?: and \p{Ll}+)?(?: to\b| for\b| if\b|,|$)/iu;
/** Subjects that the text of a feature leaves out: the product and its users. */
const PRODUCT_OR_USERS =
  /^(?:it|this|that|they|leden|gebruikers|klanten|bezoekers|spelers|mensen|(?:the )?(?:users?|players?|customers?|visitors?|people|clients?|apps?|systems?|tools?|site|website|webshop|game|steps)|(?:de|het|deze|dit) (?:app|site|website|webshop|tool|bot|game|spel|systeem|programma)|[A-Z][a-z]+s) $|^(?:it|this|that|they)$/i;
/** Of a prohibition only the product is left out: "Users cannot delete posts" keeps its subject. */
const PRODUCT = /^(?:it|this|that|(?:the )?(?:apps?|systems?|tools?|site|website|webshop|game)) ?$/i;
/** "The site has a calendar". */
const POSSESSED =
  /^(?:(?:the|my|our|this|each|every|de|het|mijn|onze|elke?) (?:[\w-]+ ){1,3}|it |they )(?<!\b(?:i|we|you) )(?:has|have|consists? of|supports?|includes?|contains?|offers?|heeft|hebben|bevat)\s+(\S.{4,})$/i;
/** An existing product: what it lacks is no refusal. */
const EXISTING_PRODUCT =
  /^(?:the|my|our|this|de|het|mijn|onze) (?:old|current|existing|previous|oude|huidige)\b/i;
/** "Please include a map". */
const REQUESTED =
  /^(?:(?:please|also|and|then|make sure|ensure|be sure)\s+(?:to |that )?)*(?:include|support|allow|enable|offer|incorporate|have|voeg|ondersteun)\s+(?:support for |in )?(\S.{4,})$/i;
/** "Must-haves: a map" lists even a single one. */
const HEADED =
  /^(?:(?:functional |main |other |my |the )*(?:requirements?|features?|must[- ]haves?|nice[- ]to[- ]haves?|should[- ]haves?|wish ?list|eisen|wensen|functies)(?: (?:for|of|voor) (?:the|my|this|de|het|mijn) \w+)?)\s*:\s*(\S.{3,})$/i;
/** "Features: accounts, mail and a map". */
const LISTED =
  /\b(?:include|includes|including|following|features?|functionalit(?:y|ies)|capabilit(?:y|ies)|functions?)\b[^:,.]{0,40}(?::|,? such as|,? like)\s+([^.:?!]+,[^.:?!]+)/i;

/** "Each step should fit on one line" describes the answer, not the product. */
const ABOUT_ANSWER =
  /^(?:(?:the|your|each|every|all|these|first|next|last|de|het|jouw|elke) )*(?:steps?|texts?|prompts?|order|questions?|user stories|(?:functional )?requirements|answers?|responses?|repl(?:y|ies)|messages?|specifications?|explanations?|summary|antwoord|stap(?:pen)?)\b/i;

/** A property of the product, stated as a fact: "The keys are kept in a safe". */
const STATED =
  /^(?:the|each|every|all|its|an?|de|het|elke?) (?:[\w-]+ ){1,5}(?:is|are|wordt|worden|gets?|takes?|runs?) (?:[\w-]+ly |also |always |then )*(?:\w{2,}(?:ed|en|t)\b|only|by|up|in) ?.{4,}$/i;
/** The same of several: "Photos are stored per album", "Foto's worden per album bewaard". */
const STATED_OF_MANY =
  /^(?!(?:this|that|these|those|there|here|what|which|how|it|they|we|you|i|things) )(?:\p{L}[\p{L}'’-]* ){0,4}\p{L}[\p{L}'’-]*(?:s|en) (?:(?:(?:also|always|never|only) )*(?:are|get) (?:\p{Ll}+ly |also |always |never |only )*\p{Ll}{2,}(?:ed|en|pt|nt|ld) (?:to|in|by|with|as|on|from|for|per|at|into|when|until|automatically)|worden (?:\p{Ll}+ ){0,8}\p{Ll}+(?:d|t|en))\b.*$/iu;
/** "There should be a map", "Er moet een kaart komen". */
const THERE =
  /^(?:there (?:will|should|must|shall|needs? to|has to|have to) (?:also |always )?be|er (?:moet|moeten|komt|komen|zal|zullen)(?: ook| nog)*) ((?!(?:no|a) (?:need|way|reason)\b).{4,}?)(?: (?:komen|zijn))?$/i;

/** Suggestions of what a product could do, anywhere in a sentence: "What if users could…". */
const SUGGESTED: RegExp[] = [
  /^(?:can|could|kan|zou) (?:it|they|we|users?|people|the \w+|de \w+|het(?: \w+)?) (?:also|ook) (.{5,})\?$/i,
  /\bwhat if (?:there (?:was|were|is) (?:a way|an option|a possibility) to|(?:we|it|you|users?|people|players?) could) (.{8,})$/i,
  /^what if (?:i|we) (?:want(?:ed)?|need(?:ed)?) to (.{8,})$/i,
  /^what if (?:i|we|you|there) (?:\p{Ll}+ed|built|made|had|were|was) (.{8,})$/iu,
  /\bwish (?:there (?:was|were) (?:some |a )?way to|(?:i|we|it|you|users?|people) could) (.{8,})$/i,
  /^how (?:might|could|can|would|should) (?:the )?(?:users?|people|players?|customers?|participants?|visitors?|they) (?:go about |be able to )?(.{8,})$/i,
  /\b(?:apps?|tools?|platforms?|programs?|services?|software|systems?|plugins?|librar(?:y|ies)|something|anything) (?:\p{Ll}+ )?(?:that|which) (?:(?:can|could|would|will|really|actually|also) )*(?:allows?|lets?|helps?|enables?) (?:(?:users?|me|us|you|people|(?:\p{Ll}+ )?\p{Ll}+s(?= to )) )?(?:to )?(.{8,})$/iu,
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

/** Openings of a wish, with what is wished. */
const WISHED: RegExp[] = [
  /^(?:it |they )?(?:must|should|needs? to|has to|have to|moet)(?! (?:i|we|you|have|ik|je|jij|u)\b|n['’]t| be (?:an?|the|some|because|something)\b) (?:(?:also|always|be able to|be) )*(.{6,})$/i,
  /^(?:it |the app )?needs? (?!to\b|help\b|more\b|it\b)((?:an?|some|\p{Ll}+) .{4,})$/iu,
  /\b(?:add|want|need|like|love|layer in|include|have|having) (?:the |an? )?(?:ability|option|possibility) (?:to|of) (.{8,}?)\)?$/i,
  /^(?:ideally|preferably|bij voorkeur|(?:het )?liefst) (?:it|they|this|het) ((?!would|could|should)\p{Ll}+s? .{4,})$/iu,
  /^(?:and |or |so )?(?:ideally|preferably|perhaps|maybe|bij voorkeur|(?:het )?liefst|idealiter|misschien),? (?:it|this|that|i|we|you|users?|people|they|the \w+|there|het|ik|je) (?:would|could|can|should|will|might|zou(?:den)?|kan|kunnen|moet) (?:(?:also|like to|love to|want to|need to|be able to|be|ook) )*(.{6,})$/i,
  /^(?:then|so that|that way|this way|dan),? (?:i|we|you|users?|people|ik|je) (?:can|could|would be able to|kan|kun|kunnen) (?:(?:also|then|just|ook) )*(.{8,})$/i,
  /^(?:i|we)(?:'d| would|’d)? (?:(?:also |really )?(?:want|like|plan|intend|prefer|need) to|will|am going to|are going to) use (.{6,})$/i,
  /^(?:i|we)(?:'d| would|’d)? (?:also |really )?(?:want|like|love|need) to be able to (.{6,})$/i,
  /^(only .{3,60}?) (?:is|are|should be) (?:required|needed|necessary|allowed|supported)\b/i,
  /^use ((?!my\b|this\b|that\b|it\b|the following\b)(?:\S+ ){1,5}(?:for|as) .{4,})$/i,
  /^it (?:is|may|might|should|must)(?: also| even| be)* possible (?:that|to) (.{6,})$/i,
  /^(?:the|my|our) (?:idea|goal|plan|aim|vision|concept)(?: here| of (?:the|this) \w+)? (?:is|would be) (?:that |to (?:have|create|build|make) |to )(.{6,})$/i,
  /^(?:what )?(?:i|we)(?:'m| am|’m|'re| are|’re) (?:really )?trying to (?:do is )?(?:to )?(?:come up with|find|get|have) ((?:an?|some|something) .{8,})$/i,
];
/** "Let's first do posting and requests" narrows the product to them. */
const FOCUSED =
  /^(?:let['’]?s|we(?:['’]ll| will| should| can)?|i(?:['’]ll| will| want to)?) (?:(?:first|just|only|now) )*(?:focus on|stick to|(?<=\b(?:first|just|only) )do(?! (?:it|this|that|so)\b)) (.{6,}?)(?:,? first)?$/i;
/** "I want the list to be sorted by name". */
const WANTED_TO =
  /^(?:i|we)(?:'d|’d| would)? (?:(?:also|really|just) )*(?:want|need|like|love|prefer) ((?:(?:the|this|all|each|every|its|my|our|users?|people|no) .{3,60}?)|it) to (?:be )?(.{3,})$/i;
/** "Maybe later a map" comes later. */
const LATER =
  /^(?:(?:and|maybe|perhaps|possibly|misschien),? )*(?:later(?: on)?|in the future|eventually),? (?:(?:maybe|perhaps|also|misschien|ook) )*((?:an?|the|some|een|de|het) .{3,})$/i;
/** "If the flag is set, we use the local time". */
const CONDITIONAL =
  /^(if .{4,80}, (?:then )?(?:we|it|they|the \w+|users?) (?!can help|need help|have to).{4,})$/i;

const INTERROGATIVE =
  /^(?:can|could|do|does|did|is|are|should|must|would|will|how|what|where|which|who|why|when|moet|kan|kun|wat|hoe|waar|welke)\b.*\?$/i;

function wishedIn(bare: string): string[] {
  if (INTERROGATIVE.test(bare)) return [];
  const said = bare.replace(/[.!?]+$/, "");
  for (const pattern of WISHED) {
    const [, feature] = pattern.exec(said) ?? [];
    if (feature) return attributesOf(feature);
  }
  const [, later] = LATER.exec(said) ?? [];
  if (later) return [`${later} later`];
  const [, focus] = FOCUSED.exec(said) ?? [];
  if (focus) return focus.split(/,? and |, /);
  const [, what, how] = WANTED_TO.exec(said) ?? [];
  if (what && how) return [what === "it" ? how : `${what} ${how}`];
  const [, conditional] = CONDITIONAL.exec(said) ?? [];
  return conditional ? conditional.split(/,? (?=if not,)/i) : [];
}

/** The features that a sentence describes or wishes for. */
export function describedIn(sentence: string): string[] {
  const bare = withoutFiller(sentence);
  const [, headed] = HEADED.exec(bare.replace(/[.!]+$/, "")) ?? [];
  if (headed) return partsOf(headed);
  if (ABOUT_ANSWER.test(bare)) return [];
  const list = LISTED.exec(sentence)?.[1];
  if (list) {
    const parts = partsOf(list);
    const lead = sentence.slice(0, sentence.indexOf(list));
    if (parts.length >= 3) return forbids(lead) ? parts.map((part) => denied(part, lead)) : parts;
  }
  for (const pattern of SUGGESTED) {
    const [, feature] = pattern.exec(bare) ?? [];
    if (feature) return UNWANTED.test(sentence) ? [] : attributesOf(feature.replace(/[?.!]+$/, ""));
  }
  const lacked = lackedIn(sentence);
  if (lacked) return [lacked];
  const wished = wishedIn(bare);
  if (wished.length > 0) return wished;
  if (/[?:]\s*$/.test(sentence)) return [];
  const [, ensured] = ENSURED.exec(bare) ?? [];
  if (ensured) return [ensured.replace(/^it /i, "")];
  const [, consequence = bare] = CONSEQUENCE.exec(bare) ?? [];
  const required = requiredIn(consequence);
  if (required.length > 0) return required;
  const [, there] = THERE.exec(bare.replace(/[.!]+$/, "")) ?? [];
  if (there) return [there];
  const [, feature] = POSSESSED.exec(bare) ?? REQUESTED.exec(bare) ?? DESIRED.exec(bare) ?? [];
  if (feature && isWriting(feature)) return [];
  if (feature)
    return negates(feature) && EXISTING_PRODUCT.test(bare) ? [] : attributesOf(feature.replace(/[.!]+$/, ""));
  return STATED.test(bare) || STATED_OF_MANY.test(bare) ? [bare] : doneByUsers(bare);
}

function requiredIn(clause: string): string[] {
  const [, subject = "", modal = "", what] = REQUIRED.exec(clause) ?? [];
  if (!what || ARGUED.test(clause) || PRAISE.test(what)) return [];
  if (negates(modal)) return [PRODUCT.test(subject) ? `not ${what}` : `${subject}${modal}${what}`];
  const omitted = negates(what) ? PRODUCT : PRODUCT_OR_USERS;
  if (/^(?:in|on|at|from|of) /.test(what)) return [`${subject}${what}`];
  return omitted.test(subject) ? actsOf(what) : [`${subject}${modal}${what}`];
}
