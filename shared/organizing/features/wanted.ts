import { denied, forbids, negates } from "@dreamcatcher/text/negation";
import { shorten } from "@dreamcatcher/text/sentences";
import { isImperative } from "@dreamcatcher/text/verbs";
import { stems } from "@dreamcatcher/text/words";
import { askOf, clausesOf, isProse, spokenOf, withoutFiller } from "../language/asks.ts";
import { isWishedFeature } from "../language/feature-lists.ts";
import { partsOf, predicateOf } from "../language/phrases.ts";
import type { Passage } from "../passages.ts";
import type { Turn, Utterance } from "../talk.ts";
import { refused } from "./refused.ts";

/** What people imagine that has features; a text or a question has none. */
const THINGS =
  /\b(?:apps?|applications?|tools?|systems?|web ?sites?|web ?shops?|games?|services?|interfaces?|ui|gui|apis?|plugins?|extensions?|bots?|platforms?|programs?|scripts?|librar(?:y|ies)|widgets?|dashboards?|commands?|cli|tui|flags?|pages?|buttons?|screens?|software|prototypes?|mvp|backend|frontend|servers?|components?|infographics?|calendars?|automate|automation|pipelines?|ci\/cd|devices?|robots?|agents?)\b/i;

/** Whether anything is imagined in a talk that could have features. */
export const imagines = (turns: Turn[]): boolean =>
  turns.some((turn) => turn.asked.some((said) => THINGS.test(said.text.slice(0, 3_000))));

const SUBJECT = String.raw`(?:it|this|that|they|the (?:[\w-]+ ){1,5}|each [\w-]+ |every [\w-]+ |all (?:[\w-]+ ){1,3}|(?:the )?(?:users?|players?|customers?|visitors?|people|clients?) |(?:leden|gebruikers|klanten|bezoekers|spelers|mensen) |[A-Z][a-z]+s |de [\w-]+ |het [\w-]+ )`;
const OBLIGED = new RegExp(
  String.raw`(?:^|[,;:] (?:and |but |so )?|\b(?:and|but|so) )(${SUBJECT})\s*((?:(?:should|must|ca|could|wo|would)n['’]t|(?:cannot|may not|might not)|(?:mag|mogen|hoeft|hoeven)(?= (?:niet|geen|nooit)\b)|should|must|needs? to|has to|have to|can|could|will|would|moet|moeten|kan|kunnen)\s+(?:also |always |then |be able to |be )?)(\S.{5,})$`,
  "i",
);
/** Whoever uses the thing is no part of what it does. */
const PEOPLE =
  /^(?:it|this|that|they|leden|gebruikers|klanten|bezoekers|spelers|mensen|(?:the )?(?:users?|players?|customers?|visitors?|people|clients?|apps?|systems?|tools?|site|website|webshop|game|steps)|[A-Z][a-z]+s) $|^(?:it|this|that|they)$/i;
/** Only the thing itself is left out of what it is not to do: "Users cannot delete posts" is about users. */
const ITSELF = /^(?:it|this|that|(?:the )?(?:apps?|systems?|tools?|site|website|webshop|game)) ?$/i;
const OWNED =
  /^(?:(?:the|my|our|this|de|het|mijn|onze) (?:[\w-]+ ){1,3}|it |they )(?:has|have|supports?|includes?|contains?|offers?|heeft|hebben|bevat)\s+(\S.{4,})$/i;
/** What the thing of before lacks is not what the new one is to lack. */
const OF_BEFORE = /^(?:the|my|our|this|de|het|mijn|onze) (?:old|current|existing|previous|oude|huidige)\b/i;
const ASKED =
  /^(?:(?:please|also|and|then|make sure|ensure|be sure)\s+(?:to |that )?)*(?:include|support|allow|enable|offer|incorporate|have|voeg|ondersteun)\s+(?:support for |in )?(\S.{4,})$/i;
const LISTED =
  /\b(?:include|includes|including|following|features?|functionalit(?:y|ies)|capabilit(?:y|ies)|functions?)\b[^:,.]{0,40}(?::|,? such as|,? like)\s+([^.:?!]+,[^.:?!]+)/i;

/** "Each step should fit on one line" is about the answer, not about the thing. */
const OF_THE_ANSWER =
  /^(?:(?:the|your|each|every|all|these|de|het|jouw|elke) )*(?:steps?|user stories|(?:functional )?requirements|answers?|responses?|repl(?:y|ies)|messages?|specifications?|explanations?|summary|antwoord|stap(?:pen)?)\b/i;

/** What a thing is like, as a person who orders it says: "The keys are kept in a safe". */
const STATED =
  /^(?:the|each|every|all|its|an?|de|het|elke?) (?:[\w-]+ ){1,5}(?:is|are|wordt|worden|gets?|takes?|runs?) (?:[\w-]+ly |also |always |then )*(?:\w{2,}(?:ed|en|t)\b|only|by|up|in) ?.{4,}$/i;

const MOST_BLOCKS = 400;

const isSpoken = (block: Passage): boolean =>
  ((block.kind === "paragraph" && !block.quoted) || block.kind === "item") && !block.pasted;

/** What a person says of the thing they want. */
export function wanted(said: Utterance, makes: boolean, agentic: boolean): string[] {
  const found: string[] = [];
  const spoken = new Set(spokenOf(said));
  for (const block of said.blocks.slice(0, MOST_BLOCKS)) {
    if (block.kind === "item" && isWishedFeature(block)) {
      found.push(predicateOf(block.sentences[0] ?? ""));
    } else if (spoken.has(block) && isSpoken(block)) {
      for (const sentence of block.sentences) {
        if (!isProse(sentence)) continue;
        const told = toldIn(sentence);
        const not = told.length === 0 && makes && !agentic ? refused(sentence) : [];
        found.push(...told, ...not);
        if (told.length === 0 && makes)
          for (const clause of clausesOf(sentence)) found.push(...askedFor(clause, agentic));
      }
    }
  }
  return found;
}

/** Other ways to say what a thing is to do, wherever in a sentence they stand. */
const IMAGINED: RegExp[] = [
  /\bwhat if (?:there (?:was|were|is) (?:a way|an option|a possibility) to|(?:we|it|you|users?|people|players?) could) (.{8,})$/i,
  /\bwish (?:there (?:was|were) (?:some |a )?way to|(?:i|we|it|you|users?|people) could) (.{8,})$/i,
  /^how (?:might|could|can|would|should) (?:the )?(?:users?|people|players?|customers?|participants?|visitors?|they) (?:go about |be able to )?(.{8,})$/i,
  /\b(?:apps?|tools?|platforms?|programs?|services?|software|systems?|plugins?|librar(?:y|ies)|something|anything) (?:\p{Ll}+ )?(?:that|which) (?:(?:can|could|would|will|really|actually|also) )*(?:allows?|lets?|helps?|enables?) (?:(?:users?|me|us|you|people|\p{Ll}+s(?= to )) )?(?:to )?(.{8,})$/iu,
  /^(?:it|that)(?:'d| would|’d) be \p{Ll}+ if (?:the )?(?:users?|people|we|i|it|you|they) could (.{8,})$/iu,
];

/** "I don't want an app that lets people shout" wants no shouting. */
const UNWANTED = /\b(?:do not|don['’]?t|never) (?:want|need|like|build|make)\b/i;

/** What others' things lack is what this one is to have; what this one is not to allow is another matter. */
const LACKING =
  /^(.*\p{L}) (?:do|does|did|can|could)(?: not|n't|n’t) (?:allow|let|enable|support|offer) ((?:users?|me|us|you|people|\p{Ll}+s(?= to )) )?(?:to )?(.{8,})$/iu;
const ORDERING = /(?:^|\b)(?:please|and|but|so|just|also|you|we|i|or)$/i;
const OWN =
  /^(?:it|this|(?:the|my|our|this|de|het|mijn|onze) (?:[\w-]+ )?[\w-]+|users?|people|guests|visitors|members)$/i;
function lackedIn(sentence: string): string | null {
  const [, whose = "", to = "", what = ""] = LACKING.exec(sentence) ?? [];
  if (!what || ORDERING.test(whose)) return null;
  return OWN.test(withoutFiller(whose)) && !/^(?:me|us|you) /i.test(to) ? null : what;
}

const ASSURED =
  /\b(?:ensure|make sure|be sure|guarantee|zorg dat|zorg ervoor dat) (?:that )?((?:the|it|each|every|all|no|users?|de|het|er) .{8,})$/i;

/** "I'd like a calendar on the fridge" wants a calendar, and "I want reminders" reminders. */
const DESIRED =
  /^(?:(?:i|we)(?:'d|’d| would)? (?:also |really |just |still |rather )*(?:want|need|like|love|prefer)|i(?:'d|’d) rather have|(?:ik|we|wij) (?:wil|willen|zoek|zoeken)(?: graag| ook)*) ((?:(?:an?|some|one|two|three|separate|different|een|twee|drie) \S|(?!ideas|suggestions|tips|answers|steps|examples|options|details|instructions|questions|things|names|words|reasons)\p{Ll}{3,}s (?:when|for|that|with|about|on|by|to|of|and)\b).{6,})$/iu;

/** What users do describes the thing they use: "People list their tools, others ask for them". */
const USERS_DO =
  /^(?:and )?(?:people|users|others|members|customers|players|visitors|guests|students|parents|neighbou?rs|everyone|anyone|mensen|gebruikers|anderen|klanten|leden) (?:can |could |kunnen )?(\p{Ll}{3,} .{4,})$/iu;

/** The same of one of them: "The player explores a cave, picks up items and can save the game". */
const USER_DOES =
  /^(?:the|an?|each|every) (?:player|user|visitor|customer|member|reader|student|owner|guest|parent|teacher|listener|driver)s? ((?!is\b|has\b|was\b|does\b|do\b|did\b|should|must|needs?\b|wants?\b|will\b|would)\p{Ll}.{5,})$/iu;

function toldIn(sentence: string): string[] {
  const list = LISTED.exec(sentence)?.[1];
  if (list) {
    const parts = partsOf(list);
    const lead = sentence.slice(0, sentence.indexOf(list));
    if (parts.length >= 3) return forbids(lead) ? parts.map((part) => denied(part, lead)) : parts;
  }
  for (const pattern of IMAGINED) {
    const [, told] = pattern.exec(sentence) ?? [];
    if (told) return UNWANTED.test(sentence) ? [] : [told];
  }
  const lacked = lackedIn(sentence);
  if (lacked) return [lacked];
  const bare = withoutFiller(sentence);
  if (sentence.trim().endsWith("?") || OF_THE_ANSWER.test(bare)) return [];
  const [, certain] = ASSURED.exec(bare) ?? [];
  if (certain) return [certain];
  const [, who = "", is = "", what] = OBLIGED.exec(bare) ?? [];
  if (what && negates(is)) return [ITSELF.test(who) ? `not ${what}` : `${who}${is}${what}`];
  if (what) return [(negates(what) ? ITSELF : PEOPLE).test(who) ? what : `${who}${is}${what}`];
  const told = OWNED.exec(bare) ?? ASKED.exec(bare) ?? DESIRED.exec(bare);
  if (told?.[1]) return negates(told[1]) && OF_BEFORE.test(bare) ? [] : [told[1]];
  return STATED.test(bare) ? [bare] : doneByUsers(bare);
}

function doneByUsers(sentence: string): string[] {
  const told = sentence.replace(/\.$/, "");
  const [, doings] = USER_DOES.exec(told) ?? [];
  if (doings) return doings.split(/, (?:and )?| and /).flatMap((doing) => imperativeOf(doing) ?? []);
  return told.split(/[,;] /).flatMap((part) => {
    const [, done = ""] = USERS_DO.exec(part) ?? [];
    return isImperative(done) ? [done] : [];
  });
}

/** "picks up items" and "can pick up items" as "pick up items"; null where no imperative can be made. */
function imperativeOf(doing: string): string | null {
  const [, verb = "", ending = "", rest = ""] =
    /^(?:can |could |may )?(\p{Ll}{2,}?)(ies|es|s|)( .{3,})$/u.exec(doing) ?? [];
  const bases = ending === "ies" ? [`${verb}y`, `${verb}ie`] : ending === "es" ? [`${verb}e`, verb] : [verb];
  const base = bases.find((each) => isImperative(each + rest));
  return base ? base + rest : null;
}

const MAKING =
  /^(?:create|build|make|develop|design|write(?! down)|add|implement|have|put|set up|get|devise|use|program|code|construct|generate|maak|bouw|ontwikkel|schrijf) (?:me |us )?/i;

const TEXTS =
  /\b(?:description|article|blog|post|summary|e-?mail|letter|essay|story|poem|translation|hashtags|table of contents|epic|report|offerte|artikel|samenvatting|tekst|brief)\b/i;
const DOING =
  /^(?:show|display|capture|store|save|send|open|sync|search|convert|track|notify|list|filter|sort|automate|calculate|count|export|import|upload|download|run|deploy|push|tag|package|render|say|format|translate|listen|log|record|toon|stuur|bewaar)\b/i;

/** What the work asked for is to be and do: "build an app that finds birds" is an app, and finds birds. */
function askedFor(clause: string, agentic: boolean): string[] {
  const ask = askOf(clause, agentic, 40);
  if (!ask || TEXTS.test(ask.text.split(" ", 5).join(" "))) return [];
  if (DOING.test(ask.text)) return ask.kind === "wondered" ? [] : [shorten(ask.text, 14)];
  if (!MAKING.test(ask.text)) return [];
  const [thing = "", purpose] = cutAtPurpose(ask.text.replace(MAKING, ""));
  return [thing, ...(purpose ? [purpose] : [])].filter((part) => stems(part).size >= 2);
}

/**
 * "a shop to sell honey" as "a shop" and "sell honey"; in "a door to the garden" nothing is meant to be
 * done.
 */
function cutAtPurpose(text: string): string[] {
  for (const found of text.matchAll(/,?\s+(?:so that|in order to|to|om)\s+/g)) {
    const purpose = text.slice(found.index + found[0].length);
    if (isImperative(purpose.replace(/^\p{Ll}+ly /u, ""))) return [text.slice(0, found.index), purpose];
  }
  return [text];
}
