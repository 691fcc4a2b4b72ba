import type { Acceptance, Intent, Milestone, Plan, Ticket } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import { isImperative } from "@dreamcatcher/text/verbs";
import { contentWords } from "@dreamcatcher/text/words";
import type { PlannableDream } from "../../planner.ts";
import { type Account, accountOf } from "../account/account.ts";
import { evidenceOf, type Passage, passagesOf, type Quoter, quoterOf } from "../account/passages.ts";
import { HOLDS_BRIEFLY } from "../account/refusals.ts";
import { saysTheSame, type Worded, worded } from "../account/worded.ts";
import { isAboutAll, makesSomething } from "../account/wording.ts";
import type { Assembly } from "../assembling/assemble.ts";
import type { GivenText } from "../writing/given-texts.ts";
import { turnsOf } from "../writing/turns.ts";
import { acceptanceOf, addLimits, addProofs } from "./acceptance.ts";
import { decisionsOf, isMessage } from "./decisions.ts";
import { inOrder } from "./dependencies.ts";
import { estimateOf, NOTHING_LEFT, ONLY_CHECKING } from "./estimates.ts";
import { givenWork } from "./given-work.ts";
import { programWork } from "./program-work.ts";
import { storiesIn } from "./stories.ts";
import { textWork } from "./text-work.ts";
import { type Wish, wishesOf } from "./wishes.ts";
import { ticketTitle } from "./wording.ts";
import { type Work, workFor } from "./work.ts";

/** More work than that shares a ticket. */
const MAX_TICKETS = 40;

/** The tickets of a dream, named by what is built, in milestones by what people could use at their end. */
export function ticketsOf(
  dream: PlannableDream,
  intent: Intent,
  { assembly, given }: { assembly: Assembly; given: readonly GivenText[] | null },
): Pick<Plan, "tickets" | "milestones" | "decisions" | "definition_of_done" | "questions"> {
  const known = evidenceOf(dream);
  const passages = passagesOf(dream);
  const quoteIn = quoterOf(passages, known);
  const account = accountOf(passages);
  const stories = storiesIn(passages, quoteIn);
  const said = [
    ...stories.stories.flatMap(({ criteria }) => criteria),
    ...stories.criteria,
    ...stories.definitionOfDone,
  ].map(({ text }) => worded(text));
  const decisions = decisionsOf(dream, passages, account, quoteIn);
  const settled = decisions.map(({ text }) => worded(text));
  const wishes = wishesOf(dream, passages, account, { quoteIn, isText: intent.kind === "document" }).filter(
    (wish) =>
      !said.some((each) => saysTheSame(each, wish)) &&
      !(namesOnly(wish.text) && settled.some((each) => saysTheSame(each, wish))),
  );
  // A question that is answered by code alone has the code for its work.
  const isText = intent.kind === "document" && (wishes.length > 0 || assembly.files.length === 0);
  const program =
    isText || (account?.isAnswered && assembly.files.length === 0)
      ? []
      : programWork(dream, wishes, stories, assembly, intent.kind);
  // What is answered in words is a text, whatever it is about.
  const isTold = program.length === 0 && stories.stories.length === 0 && !hasPlan(dream, passages);
  const texts = given && isTold ? givenWork(given, turnsOf(dream), passages, quoteIn) : [];
  const work =
    [program, texts].find(({ length }) => length > 0) ?? textWork(dream, passages, wishes, stories, account);
  addLimits(work, passages, quoteIn);
  addProofs(work, dream, assembly.files);

  // Of work, the account tells what is to hold for all of it.
  const rules = account?.isOfWork ? rulesOf(account, quoteIn) : constraintsOf(wishes, settled);
  const tickets = numbered(bounded(work), assembly);
  const replies = new Set((account?.answers ?? []).map(({ text }) => lineOf(text, 500)));
  const isSettled = ({ text, evidence }: Plan["decisions"][number]): boolean =>
    replies.has(text) || (evidence !== undefined && isMessage(evidence.quote, passages));
  return {
    ...tickets,
    // In a talk of texts the rest is what the texts are about, and what each of them is to have.
    decisions: texts.length > 0 ? decisions.filter(isSettled) : decisions,
    definition_of_done: [...stories.definitionOfDone, ...(texts.length > 0 ? [] : unique(rules))].slice(
      0,
      50,
    ),
    questions: (account?.questions ?? []).map(({ text, passage }) => ({
      text: lineOf(text, 500),
      evidence: quoteIn(passage, text),
    })),
  };
}

/** Whether what an answer plans is to be done, rather than what a text is about. */
const hasPlan = ({ dream }: PlannableDream, passages: readonly Passage[]): boolean =>
  dream.todos.some(({ evidence }) =>
    passages.some(
      ({ speaker, text }) => speaker === "assistant" && evidence && text.includes(evidence.quote),
    ),
  );

/** What the person says of all of the work. */
const rulesOf = ({ rules }: Account, quoteIn: Quoter): Acceptance[] =>
  rules.map(({ text, passage }) => ({
    text: lineOf(text, 500),
    met_by: null,
    evidence: quoteIn(passage, text),
  }));

/** The wishes of the person that are about the whole, without those that are decided. */
const constraintsOf = (wishes: readonly Wish[], settled: readonly Worded[]): Acceptance[] =>
  wishes
    .filter(
      (wish) =>
        wish.isAsked &&
        wish.source !== "piece" &&
        isAboutAll(wish.text) &&
        !HOLDS_BRIEFLY.test(wish.text) &&
        !settled.some((each) => saysTheSame(each, wish)),
    )
    .map(({ text, evidence }) => ({ text: lineOf(text, 500), met_by: null, evidence }));

/** A choice, such as "React over CDN", rather than something to be done. */
const namesOnly = (text: string): boolean =>
  !isImperative(text) && !makesSomething(text) && contentWords(text).length <= 4;

const unique = (acceptance: readonly Acceptance[]): Acceptance[] => [
  ...new Map(acceptance.map((each) => [each.text.toLowerCase(), each])).values(),
];

/** The first pieces of work, and one for all others. */
function bounded(work: readonly Work[]): Work[] {
  if (work.length <= MAX_TICKETS) return [...work];
  const rest = work.slice(MAX_TICKETS - 1);
  const description = rest.map(({ text }) => `- ${lineOf(text, 200)}`).join("\n");
  return [
    ...work.slice(0, MAX_TICKETS - 1),
    workFor(`The other ${rest.length} tasks`, {
      description: description.slice(0, 4_000).toWellFormed(),
      acceptance: rest
        .slice(0, 10)
        .map(({ text, evidence }) => ({ text, met_by: null, evidence: evidence[0] ?? null })),
    }),
  ];
}

/** Tickets with ids, and milestones of those that are needed first and those put off. */
function numbered(work: readonly Work[], { files }: Assembly): Pick<Plan, "tickets" | "milestones"> {
  const ordered = inOrder(work, files);
  const ids = new Map(ordered.map(({ work: each }, at) => [each, `T-${at + 1}`]));
  const idOf = (each: Work): string => ids.get(each) ?? "";
  const tickets = ordered.map(({ work: each, after }): Ticket => {
    const acceptance = acceptanceOf(each, work);
    const begun = files.find(({ path }) => path === each.path) ?? null;
    const estimate = {
      open: estimateOf(each, { criteria: acceptance.length, begun }),
      unconfirmed: ONLY_CHECKING,
      done: NOTHING_LEFT,
    }[each.status];
    return {
      id: idOf(each),
      title: each.name ?? ticketTitle(each.text),
      description: lineOf(each.description, 4_000),
      status: each.status,
      acceptance,
      evidence: each.evidence.slice(0, 10),
      estimate,
      estimate_hours: (estimate.low + estimate.high) / 2,
      depends_on: after.map(idOf),
    };
  });
  const milestone = (title: string, isLater: boolean): Milestone[] => {
    const ticket_ids = ordered.flatMap(({ work: each }) => (each.isLater === isLater ? idOf(each) : []));
    return ticket_ids.length > 0 ? [{ title, ticket_ids }] : [];
  };
  return { tickets, milestones: [...milestone("First version", false), ...milestone("Later", true)] };
}
