import { movesIn } from "@dreamcatcher/text/spoken";
import { asksToTell } from "@dreamcatcher/text/verbs";
import { likeness, stems } from "@dreamcatcher/text/words";
import type { Ask } from "../language/ask.ts";
import type { ParsedConversation, Turn, Utterance } from "../parsed-conversation.ts";
import type { Proposal } from "../proposals/proposal.ts";
import type { Uptake } from "../proposals/uptake.ts";
import { handedPlan } from "./handed-plan.ts";
import { agrees, offersIn } from "./offers.ts";
import { excludedIn, labelsIn, pickedBy } from "./picks.ts";
import { plannedIn } from "./plans.ts";
import { type Progress, progressOf, reports, withdraws } from "./progress.ts";
import { changesIn, isReview, reportedIn } from "./reported.ts";
import { type Request, requestsOf } from "./requests.ts";

/**
 * The work of a session with a coding agent: what the person asks for, the plans they hand over or accept,
 * and what the agent reports beyond that. It is done once a later answer delivers it.
 */
export function workOf(conversation: ParsedConversation, asks: readonly Ask[][]): Uptake {
  const session = new Session(conversation);
  for (const [at, turn] of conversation.turns.entries()) session.read(turn, at, asks[at] ?? []);
  return session.uptake();
}

/** More is not compared: a dream shows only the first. */
const MAX_WORK = 200;

class Session {
  readonly #conversation: ParsedConversation;
  readonly #progress: Progress[];
  #taken: Proposal[] = [];
  readonly #left: Proposal[] = [];
  /** What is asked for or taken up and not yet delivered. */
  #open: Proposal[] = [];
  /** The answers since the last delivery. */
  #answers: Utterance[] = [];
  /** What the agent offers to do beyond that, which waits to be agreed to. */
  #offers: Proposal[] = [];
  /** The plan that waits for the person's answer. */
  #offered: Proposal[] = [];

  constructor(conversation: ParsedConversation) {
    this.#conversation = conversation;
    this.#progress = progressOf(conversation);
  }

  read(turn: Turn, at: number, asks: readonly Ask[]): void {
    this.#answerOffers(turn);
    if (withdraws(turn.asked[0]?.text ?? "")) this.#withdraw(at - 1);
    this.#ask(requestsOf(turn, at, asks));
    this.#take(pickedBy(turn, at, this.#conversation));
    this.#answers.push(...turn.answered);
    const isReported =
      this.#progress[at] === "delivered" &&
      turn.answered
        .slice(-2)
        .some((said) => !isReview(said) && (reports(said) || reportedIn(said).length > 0));
    this.#plan(turn, at, isReported);
    this.#deliver(turn, at, isReported);
    this.#offers = offersIn(turn, at);
  }

  uptake(): Uptake {
    return { taken: this.#taken.map(shown), left: [...this.#left, ...this.#offered].map(shown) };
  }

  /** The person agrees to an offer, and accepts a plan by carrying on, unless they refuse or ask about it. */
  #answerOffers({ asked }: Turn): void {
    const answer = asked[0]?.text ?? "";
    if (agrees(answer)) this.#take(this.#offers);
    this.#offers = [];
    if (this.#offered.length === 0 || !answer) return;
    const { accepts, rejects } = movesIn(this.#conversation.language);
    if (rejects.test(answer)) this.#left.push(...this.#offered);
    else if (accepts.test(answer) || !isQuestion(answer)) {
      const picked = labelsIn(answer);
      const excluded = excludedIn(answer);
      const isTaken = ({ number }: Proposal): boolean =>
        !excluded.includes(String(number)) && (picked.length === 0 || picked.includes(String(number)));
      this.#take(this.#offered.filter(isTaken));
      this.#left.push(...this.#offered.filter((each) => !isTaken(each)));
    } else return;
    this.#offered = [];
  }

  /** What only checks other work stays open: an agent reports results, not that it followed the checks. */
  #ask(requests: readonly Request[]): void {
    const asked = requests.slice(0, MAX_WORK - this.#taken.length);
    this.#taken.push(...asked);
    this.#open.push(...asked.filter(({ checks }) => !checks));
  }

  #withdraw(turn: number): void {
    const isWithdrawn = (each: Proposal): boolean => each.turn === turn && !each.done;
    this.#taken = this.#taken.filter((each) => !isWithdrawn(each));
    this.#open = this.#open.filter((each) => !isWithdrawn(each));
  }

  #take(work: readonly Proposal[]): void {
    const others = work
      .slice(0, MAX_WORK - this.#taken.length)
      .filter((each) => !this.#taken.some((other) => isSame(other, each)));
    this.#taken.push(...others);
    this.#open.push(...others);
  }

  /** A plan that is carried out at once is work, any other waits for an answer. */
  #plan(turn: Turn, at: number, isReported: boolean): void {
    const { plan, left } = plannedIn(turn, at);
    this.#left.push(...left);
    // Where the person hands a plan over, the agent's only says it again.
    if (plan.length === 0 || handsPlan(turn)) return;
    if (isReported) this.#take(plan);
    else {
      this.#left.push(...this.#offered);
      this.#offered = plan;
    }
  }

  #deliver(turn: Turn, at: number, isReported: boolean): void {
    const progress = this.#progress[at];
    if (progress === "open") return;
    if (isReported && !hasTasks(turn)) {
      // Of a list of complaints not each is understood; the report says what was done for it.
      const isUnderstood = handsPlan(turn) || this.#open.length >= countOfItems(turn);
      this.#take(changesIn(this.#answers, at, isUnderstood ? this.#open : []));
    }
    for (const each of this.#open) each.done = progress === "delivered" || isTelling(each.text);
    this.#open = this.#open.filter(({ done }) => !done);
    if (progress === "delivered") this.#answers = [];
  }
}

/** A path from the root of a disk, which names the file in its last part. */
const LONG_PATH = /(?<![\w.~/])(?:~|\/[\w.@-]+)(?:\/[\w.@-]+){3,}\/([\w.@-]+)/g;

const shown = (work: Proposal): Proposal => ({ ...work, text: work.text.replace(LONG_PATH, "$1") });

const handsPlan = ({ asked }: Turn): boolean => asked.some((said) => handedPlan(said) !== null);

/** Whether the turn ticks tasks off, which say what was done. */
const hasTasks = ({ asked, answered }: Turn): boolean =>
  [...asked, ...answered].some(({ blocks }) =>
    blocks.some((block) => block.kind === "item" && block.checked !== null),
  );

const countOfItems = ({ asked }: Turn): number =>
  asked
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === "item" && block.depth === 1 && !block.pasted).length;

const isQuestion = (text: string): boolean => /\?\s*$/.test(text);

const isSame = (a: Proposal, b: Proposal): boolean => likeness(stems(a.text), stems(b.text)) >= 0.65;

/** Whether work is done when it is answered: "Compare both parsers". */
const isTelling = (text: string): boolean =>
  asksToTell(text) ||
  /^(?:read|review|evaluate|analy[sz]e|check|investigate|research|compare|audit|suggest)\b/i.test(text);
