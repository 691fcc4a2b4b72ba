import type { Item } from "@dreamcatcher/text/markdown";
import { wordCount } from "@dreamcatcher/text/sentences";
import { movesIn, type SpokenLanguage } from "@dreamcatcher/text/spoken";
import { asksToTell, isImperative } from "@dreamcatcher/text/verbs";
import { languageOf, spokenIn } from "@dreamcatcher/text/words";
import type { ParsedConversation, Utterance } from "../parsed-conversation.ts";
import { type Passage, spokenOf } from "../passages.ts";
import { adviceOf } from "./advice.ts";
import { introducedIn, objectOf, type Thing, withThing } from "./antecedents.ts";
import { type Ask, askOf, LEAD_IN, NO_OWN_WORK, RULE_OF_TALK, type Work } from "./ask.ts";
import { type Automations, automationsIn } from "./automations.ts";
import { clausesOf } from "./clauses.ts";
import { deferredIn } from "./deferrals.ts";
import { dutchPlan } from "./dutch-orders.ts";
import { isWishedFeature, listsSteps } from "./feature-lists.ts";
import { withoutFiller } from "./filler.ts";
import { ordersIn } from "./orders.ts";
import { isTimed, planIn, plansOf } from "./plans.ts";
import { isProse } from "./prose.ts";
import { withPlainWish } from "./requests.ts";
import { partsOfAsk } from "./several-asks.ts";
import { todoText, withoutAside } from "./todo-text.ts";
import { furtherIn, thingWanted } from "./wanted-things.ts";
import { hasObject, isCriterion, isWork, lacksObject } from "./work.ts";

/** The asks in the messages of the person, by turn. */
export function asksIn(conversation: ParsedConversation): Ask[][] {
  // What "it" stands for is named before, in the same message or an earlier one.
  const named: Named = { thing: null, isAsked: false, isThing: namedIn(conversation) };
  const automations = automationsIn(conversation);
  return conversation.turns.map((turn) =>
    turn.asked.flatMap((message) => asksOf(message, conversation, named, automations)),
  );
}

/** The last thing that the person names, and whether they ask for anything. */
interface Named {
  thing: Thing | null;
  isAsked: boolean;
  /** Whether answers use a name: assistants speak of products rather than of the person's friends. */
  isThing: (name: string) => boolean;
}

function namedIn({ turns }: ParsedConversation): Named["isThing"] {
  let names: Set<string> | null = null;
  return (name) => {
    names ??= new Set(
      turns.flatMap(({ answered }) => answered.flatMap(({ text }) => text.match(/\p{Lu}\p{Ll}+/gu) ?? [])),
    );
    return names.has(name);
  };
}

/** So much of a message tells its language. */
const MAX_TOLD = 500;

/** The asks of a message. Questions for information, role play and pasted output are none. */
function asksOf(
  message: Utterance,
  { agentic, language }: ParsedConversation,
  named: Named,
  automations: Automations,
): Ask[] {
  // What is said first introduces the idea; a reply tells what comes of it.
  const isReply = !agentic && message.message > 0;
  // Who has a text translated gets the answer in another language.
  const spoken = spokenIn(language) ?? spokenIn(languageOf(message.text.slice(0, MAX_TOLD)));
  const moves = movesIn(language);
  const asks: Ask[] = [];
  let listed = false;
  for (const block of spokenOf(message)) {
    if (block.kind === "heading") asks.push(...asksOfHeading(block.text, message.message));
    if (block.kind !== "paragraph" && block.kind !== "item") continue;
    if ((block.kind === "paragraph" && block.quoted) || block.pasted) continue;
    if (block.kind === "item") {
      // What stands under a feature belongs to it.
      listed = isListed(block, spoken) || (listed && block.depth > 1);
      if (listed) continue;
    }
    for (const sentence of block.sentences) {
      if (!isProse(sentence) || USER_STORY.test(sentence) || RULE_OF_TALK.test(sentence)) continue;
      // What is to happen by itself, or later, is no work.
      const said = automations.of(sentence)?.request ?? deferredIn(sentence, moves)?.rest ?? sentence;
      const orders = spoken ? ordersIn(said, spoken, language, message.message > 0) : [];
      asks.push(...orders.map((order) => ({ ...order, sentence, message: message.message })));
      if (orders.length > 0 || (spoken && languageOf(sentence) !== "en")) continue;
      for (const clause of clausesOf(said)) {
        const found =
          isReply && block.kind === "paragraph"
            ? plansOf(clause).flatMap((part) => {
                const own = asksOfClause(part, agentic, named, false);
                return own.length > 0 ? own : plannedIn(part, named);
              })
            : asksOfClause(clause, agentic, named, block.kind === "item");
        asks.push(...found.map((ask) => ({ ...ask, sentence, message: message.message })));
      }
    }
  }
  return asks;
}

/** The asks of a clause, of which one may request several things: "Fix the bug and add a test". */
function asksOfClause(clause: string, agentic: boolean, named: Named, isItem: boolean): Work[] {
  // A colon leads up to the text itself.
  const thing = /:\s*$/.test(clause) ? (ABOUT_CODE.test(clause) ? PASTED_CODE : PASTED_TEXT) : named.thing;
  // In a list it may as well be the thing of another item.
  const plan = dutchPlan(withoutFiller(clause));
  const said = plan ? `ik wil ${plan}` : thing && !isItem ? withThing(withPlainWish(clause), thing) : clause;
  named.thing = introducedIn(clause) ?? named.thing;
  const asked = askOf(said, agentic, MAX_CLAUSE_WORDS);
  const isOwn = asked?.kind !== "wished" || !NO_OWN_WORK.test(asked.text);
  const whole =
    (isOwn ? asked : null) ??
    (isItem ? taskIn(said) : null) ??
    thingWanted(/^graag\b/i.test(said) ? said : withoutFiller(said).replace(LEAD_IN, "")) ??
    (named.isAsked ? furtherIn(said) : null);
  if (!whole) return [];
  named.isAsked = true;
  return partsOfAsk(whole.text).flatMap((part, at) => {
    const text = todoText(withoutAside(at > 0 && named.thing ? withThing(part, named.thing) : part));
    if (whole.kind !== "wondered") named.thing = objectOf(text) ?? named.thing;
    return at === 0 || hasObject(text) ? { text, kind: whole.kind } : [];
  });
}

/** What the person says they are about to do. */
function plannedIn(clause: string, named: Named): Work[] {
  const plan = planIn(withoutFiller(clause), named.isThing);
  if (!plan) return [];
  const text = todoText(withoutAside(named.thing ? withThing(plan, named.thing) : plan));
  const isOwn = !NO_OWN_WORK.test(text) && (isTimed(text) || (hasObject(text) && !lacksObject(text)));
  return isOwn ? [{ text, kind: "wished" }] : [];
}

/** "As a baker I want to see my orders" tells of the product. */
const USER_STORY =
  /^(?:as an?|als) [^,]{2,60}?,? (?:i|wil ik|ik) ?(?:want|need|would like|can|should|am able|wil|kan)?\b/i;
const ABOUT_CODE = /\b(?:refactor|debug|fix|optimi[sz]e|review|document|comment|test|run|compile)\b/i;
const PASTED_CODE: Thing = { name: "code", isPlural: false };
const PASTED_TEXT: Thing = { name: "text", isPlural: false };

const MAX_CLAUSE_WORDS = 60;
const MAX_TASK_WORDS = 5;

/** A short task in a list: "write tests" says enough there. */
function taskIn(item: string): Work | null {
  const text = todoText(item);
  const isTask = wordCount(text) <= MAX_TASK_WORDS && hasObject(text) && isWork(text) && !asksToTell(text);
  return isTask && !/\?$/.test(item) ? { text, kind: "asked" } : null;
}

/** Whether an item is a feature, a step or refused rather than an ask of its own. */
const isListed = (item: Item & Passage, spoken: SpokenLanguage | null): boolean =>
  item.forbidden ||
  isCriterion(item) ||
  isWishedFeature(item, spoken) ||
  (spoken !== null && listsSteps(item, spoken));

/** The step in a numbered heading of a plan that the person wrote: "2. Paint the boat". */
function asksOfHeading(heading: string, message: number): Ask[] {
  const [, text] = /^\d{1,2}[.)]\s+(\S.*)$/.exec(heading) ?? [];
  const step = text && isImperative(text) ? adviceOf(text) : null;
  return step ? [{ text: step, kind: "asked", sentence: heading, message }] : [];
}
