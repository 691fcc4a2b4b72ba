import { movesIn } from "@dreamcatcher/text/spoken";
import { asksToTell } from "@dreamcatcher/text/verbs";
import { likeness, stems } from "@dreamcatcher/text/words";
import type { Ask } from "../language/asks.ts";
import type { ParsedConversation, Turn } from "../parsed-conversation.ts";
import type { Proposal } from "../proposals/proposal.ts";
import type { Uptake } from "../proposals/uptake.ts";
import { labelsIn, pickedBy } from "./picks.ts";
import { plannedIn } from "./plans.ts";
import { type Progress, progressOf, reports } from "./progress.ts";
import { reportedIn } from "./reported.ts";
import { requestsOf } from "./requests.ts";

/**
 * The work of a session with a coding agent: what the person asks for, the plans they hand over or accept, and
 * what the agent reports beyond that. It is done once a later answer delivers it.
 */
export function workOf(conversation: ParsedConversation, asks: readonly Ask[][]): Uptake {
  const session = new Session(conversation);
  for (const [at, turn] of conversation.turns.entries()) session.read(turn, at, asks[at] ?? []);
  return session.uptake();
}

class Session {
  readonly #conversation: ParsedConversation;
  readonly #progress: Progress[];
  readonly #taken: Proposal[] = [];
  readonly #left: Proposal[] = [];
  /** What is asked for or taken up and not yet delivered. */
  #open: Proposal[] = [];
  /** The plan that waits for the person's answer. */
  #offered: Proposal[] = [];

  constructor(conversation: ParsedConversation) {
    this.#conversation = conversation;
    this.#progress = progressOf(conversation);
  }

  read(turn: Turn, at: number, asks: readonly Ask[]): void {
    const progress = this.#progress[at];
    this.#answerOffer(turn);
    const requests = requestsOf(turn, at, asks);
    const picked = pickedBy(turn, at, this.#conversation);
    // What the person says in full is not picked: "Address 3 by calling the logger".
    this.#take(
      picked.length > 0
        ? [...requests.filter(({ text }) => labelsIn(text).length === 0), ...picked]
        : requests,
    );
    const { plan, left } = plannedIn(turn, at);
    const hasReport = turn.answered.slice(-2).some(reports);
    if (progress === "delivered" && hasReport) this.#take(plan);
    else if (plan.length > 0) {
      this.#left.push(...this.#offered);
      this.#offered = plan;
    }
    this.#left.push(...left);
    if (progress === "proposed") this.#deliver(({ text }) => isTelling(text));
    if (progress !== "delivered") return;
    if (hasReport) this.#take(reportedIn(turn, at, this.#open));
    this.#deliver(() => true);
  }

  uptake(): Uptake {
    return { taken: this.#taken, left: [...this.#left, ...this.#offered] };
  }

  /** The person accepts a plan by carrying on, unless they turn it down or ask about it. */
  #answerOffer({ asked }: Turn): void {
    const answer = asked[0]?.text ?? "";
    if (this.#offered.length === 0 || !answer) return;
    const { accepts, rejects } = movesIn(this.#conversation.language);
    if (rejects.test(answer)) this.#left.push(...this.#offered);
    else if (accepts.test(answer) || !isQuestion(answer)) this.#take(this.#offered);
    else return;
    this.#offered = [];
  }

  #take(work: readonly Proposal[]): void {
    for (const each of work) {
      if (this.#taken.some((other) => isSame(other, each))) continue;
      this.#taken.push(each);
      this.#open.push(each);
    }
  }

  #deliver(isDelivered: (work: Proposal) => boolean): void {
    for (const each of this.#open) each.done ||= isDelivered(each);
    this.#open = this.#open.filter(({ done }) => !done);
  }
}

const isQuestion = (text: string): boolean => /\?\s*$/.test(text);

const isSame = (a: Proposal, b: Proposal): boolean => likeness(stems(a.text), stems(b.text)) >= 0.65;

/** Whether work is done when it is answered: "Compare both parsers". */
const isTelling = (text: string): boolean =>
  asksToTell(text) ||
  /^(?:read|review|evaluate|analy[sz]e|check|investigate|research|compare|audit|suggest)\b/i.test(text);
