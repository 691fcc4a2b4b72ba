import { sentences } from "@dreamcatcher/text/sentences";
import { isImperative } from "@dreamcatcher/text/verbs";
import { type Point, type PointList, pointsIn } from "../agents/points.ts";
import { progressOf } from "../agents/progress.ts";
import { isOfTests, isReview } from "../agents/reported.ts";
import { reportedStepOfPoint, withoutDetails } from "../agents/steps.ts";
import { withoutFiller } from "../language/filler.ts";
import { isProse } from "../language/prose.ts";
import type { ParsedConversation, Utterance } from "../parsed-conversation.ts";
import { type Passage, spokenOf } from "../passages.ts";
import type { Described } from "./feature.ts";

/**
 * The properties of what is built in a session, by turn: conditions that the person sets, and what the agent
 * reports, unless the person turns that down.
 */
export function featuresByTurn(conversation: ParsedConversation): Described[][] {
  const progress = progressOf(conversation);
  return conversation.turns.map(({ asked, answered }, at) => [
    ...asked.flatMap(conditionsIn),
    ...(progress[at] === "open"
      ? []
      : answered
          .slice(-2)
          .filter((said) => !isReview(said))
          .flatMap(reportedFeatures)),
  ]);
}

/** "If the flag is set, we use local time": how the program is to behave. */
const CONDITION =
  /^(?:if|when|whenever|unless) (?!you\b|i\b|that['’]?s\b|so\b|possible\b)[^,?]{4,80}, (?:then )?(?:we|it|they|the \p{L}+|use|show|print|keep)\b(?! (?:don['’]?t|do not) want)[^?]{4,}$/iu;

/** Longer messages hold what is pasted, which tells how it behaves today. */
const MAX_MESSAGE = 600;

const conditionsIn = (said: Utterance): Described[] =>
  (said.text.length > MAX_MESSAGE ? [] : spokenOf(said))
    .filter((block) => block.kind === "paragraph" && !block.quoted && !block.pasted)
    .flatMap(({ sentences: found }) => found)
    .filter((sentence) => isProse(sentence) && CONDITION.test(withoutFiller(sentence)))
    .map((sentence) => ({ text: withoutFiller(sentence), sentence, message: said.message }));

/** Leads up to the parts of what was made. */
const LISTS_PARTS =
  /\b(?:with|includ\w+|summary|changes?|changed|implemented|added|created|new files?|supports?|now|features?|behaviou?r)\b/i;
/** The heading of a report. */
const REPORT = /^(?:summary|(?:what (?:i |was |has )?)?(?:changed|changes?|done|did|added|implemented))\b/i;
const LISTS_OTHERS =
  /\b(?:plan|needed|required|i['’]ll|would|options?|questions?|decisions?|fixed|verif\w+|tests?|removed|sources?|were|based on|next)\b/i;
/** Changes that add no feature. */
const NO_FEATURE =
  /^(?:removed|fixed|updated|deleted|moved|ran|tested|verified|renamed|refactored|modified|changed|extracted|expanded|when|if|not|now|no|same|still|all)\b|^[^\p{L}`/~.-]/iu;
/** Verbs before the thing that is made, but not "Disabled", which reports the opposite. */
const MADE =
  /^(?:added|created|built|implemented|introduced|wrote|made)\b(?: (?:a|an|the|new|support for))*\s+/i;

function reportedFeatures({ message, blocks }: Utterance): Described[] {
  const found = pointsIn(blocks).flatMap((list) =>
    isOfParts(list) ? list.points.flatMap((point) => partOf(point, isOfMade(list)) ?? []) : [],
  );
  return [...found, ...nowIn(blocks)].map(({ text, sentence }) => ({ text, sentence, message }));
}

function isOfParts({ intro, under }: PointList): boolean {
  const lead = `${under.at(-1) ?? ""} ${intro.slice(-200)}`;
  return (
    (LISTS_PARTS.test(lead) || under.some((heading) => REPORT.test(heading))) && !LISTS_OTHERS.test(lead)
  );
}

/** "Added:" leads to things, "Changes:" to changes as well. */
const isOfMade = ({ intro, under }: PointList): boolean =>
  /\b(?:added|created|new|features?|supports?|includ\w+)\b[^.]*$/i.test(intro || (under.at(-1) ?? ""));

/** What a point says of a part: the thing that was made, or what the file or function it names does. */
function partOf(point: Point, isMade: boolean): { text: string; sentence: string } | null {
  const { text, lead, body, isName } = point;
  if (isName || isOfTests({ text }) || text.includes("→")) return null;
  const isNamed = lead !== null && NAME.test(lead);
  const said = lead !== null && isNamed ? nameless(lead, body) : text;
  const [opening = ""] = sentences(said);
  const [clause = ""] = opening.replace(/\s\([^()]{0,200}\)/g, "").split(/\s+[—–]\s+|;\s/, 1);
  if (NO_FEATURE.test(clause) || (reportedStepOfPoint(point) && !MADE.test(clause))) return null;
  const part = clause.replace(MADE, "");
  return isProse(part.replace(/^[~-]+/, "")) &&
    (isMade || !isImperative(part)) &&
    part.split(" ").length >= MIN_WORDS
    ? { text: part, sentence: text }
    : null;
}

const MIN_WORDS = 3;

/** A file, path or function. */
const NAME = /^[\w@./-]*\w(?:\.\w{1,5}|\(\))$/;

/** "`login.go` — `Login(url)` — with a hidden flag" is "Login with a hidden flag". */
function nameless(lead: string, body: string): string {
  const bare = body.replace(/\([^()]*\)/g, "").replace(/^(\w+)\s+[—–-]\s+/, "$1 ");
  return lead.endsWith("()") ? `${lead.slice(0, -2)} ${bare}` : bare;
}

/** "The flag now works on all commands". */
const NOW =
  /^(?!(?:now|i|if|you|let|all|when|verified)\b)[^,]{3,60}? now (?!(?:builds|passes)\b)(?:\p{Ll}+s|only|also) [^:]{4,}$/iu;

const nowIn = (blocks: readonly Passage[]): { text: string; sentence: string }[] =>
  blocks.flatMap((block) =>
    block.kind !== "paragraph" || block.pasted
      ? []
      : block.sentences
          .filter((sentence) => sentence.length < 200 && NOW.test(sentence) && isProse(sentence))
          .map((sentence) => ({
            text: withoutDetails(sentence.replace(/ now /, " ").replace(/[.!]$/, "")),
            sentence,
          })),
  );
