import { deliveringIn, movesIn } from "@dreamcatcher/text/spoken";
import { type Language, stems } from "@dreamcatcher/text/words";
import { stateOf, tells } from "./answered.ts";
import type { Exchange } from "./exchanges.ts";
import { type Reaction, reactionIn } from "./reactions.ts";
import { breaksOff, isMade, type State, stateAfter } from "./replies.ts";
import { type Asked, laterReport, reportIn, reportsAll } from "./report-lines.ts";
import { inCommon } from "./worded.ts";

/** What came of work: its state, and what an answer reports of it where it is done. */
export interface Outcome {
  state: State;
  report: string | null;
  /** The answer to it is long enough to be what is asked for; where that is a text, a short one may be. */
  isTold: boolean;
  /** The person goes on from the answer to it. */
  isTakenUp: boolean;
}

/** Work of which nothing came. */
export const OPEN: Outcome = { state: "open", report: null, isTold: false, isTakenUp: false };
/** What the last answer mends, and nobody says that it works. */
export const MENDED: Outcome = { ...OPEN, state: "unconfirmed" };
/** Work that is known to be done, of which nothing is reported. */
export const DONE: Outcome = { state: "done", report: null, isTold: false, isTakenUp: false };

/** The exchanges of a conversation, with what is read of each once and needed many times. */
export interface Course {
  exchanges: readonly Exchange[];
  language: Language;
  /** Whether an exchange only goes on with the one before it. */
  follows: (at: number) => boolean;
  /** By exchange, what its answer says of its work. */
  states: readonly State[];
  /** By exchange, the words of what the person says is wrong. */
  complaints: readonly ReadonlySet<string>[][];
  /** By exchange, how the person takes the answer before. */
  reactions: readonly Reaction[];
}

/** A longer sentence is pasted, or tells of more than what is wrong. */
const MAX_COMPLAINT = 400;

/** Reads once what the answers and complaints of a conversation say. `follows` is as in {@link Course}. */
export function courseOf(
  exchanges: readonly Exchange[],
  language: Language,
  follows: (at: number) => boolean,
): Course {
  const { complains } = movesIn(language);
  const complaints = exchanges.map(({ sentences }) =>
    sentences.flatMap((each) => (each.length < MAX_COMPLAINT && complains.test(each) ? [stems(each)] : [])),
  );
  const states = exchanges.map((exchange) => stateAfter(exchange, language));
  const reactions = exchanges.map((exchange) => reactionIn(exchange, language));
  return { exchanges, language, follows, states, complaints, reactions };
}

/** What shares so many words with a request, or such a part of them, is about it. */
const MIN_SHARED = 2;
const MIN_SHARE = 0.4;

/**
 * What came of what an exchange asks for: what its answer says, what the person says next, and whether they
 * say later that it is wrong.
 */
export function outcomeOf(course: Course, at: number, { about, isPlanned, isAlone }: Asked): Outcome {
  const { exchanges, language, states, complaints, reactions } = course;
  const end = endOf(course, at);
  const own = stems(about);
  const isAbout = (words: ReadonlySet<string>): boolean =>
    inCommon(words, own) >= Math.max(MIN_SHARED, MIN_SHARE * own.size);
  const complaint = complaints.findLastIndex((said, place) => place > end && said.some(isAbout));
  const place = mendedAt(course, Math.max(end, complaint));
  const last = exchanges[place];
  const next = exchanges[place + 1];
  if (!last || (breaksOff(last) && reactions[place + 1] !== "approves")) return OPEN;
  const isRejected = place > end && reactions[place] === "rejects";
  const from = isRejected ? place : Math.max(at, complaint);
  // An answer that says neither leaves it at what the one before says.
  const telling = states.findLastIndex((each, n) => n >= from && n <= place && each !== "unknown");
  const { programs, texts } = deliveringIn(language);
  const after = reactions.slice(place + 1);
  const state = stateOf(last, {
    ...{ about, next, reaction: after[0] ?? null },
    said: states[telling] ?? "unknown",
    isText: (at > 0 || texts.test(about)) && !programs.test(about),
    isMended: isRejected || (place === complaint && !isPlanned),
    wasMade: states.slice(at, place).some(isMade),
    failsOn: after.length > 0 && after.every((each) => FAILING.has(each)),
  });
  const later =
    state === "open" ? laterReport(exchanges.slice(Math.max(at, complaint) + 1), language, about) : null;
  if (later) return { ...DONE, isTold: true, report: later };
  const isTold = state !== "open" && tells(last, texts.test(about));
  const told = exchanges[telling] ?? last;
  // The points of a plan are reported one after the other.
  const reports = isPlanned
    ? exchanges.slice(from, place + 1).filter((_, n) => isMade(states[from + n]))
    : [];
  const report =
    state === "done" || state === "unconfirmed"
      ? firstOf([told, ...reports.reverse()], (each) =>
          reportIn(each, { language, about, isPlanned, isAlone }),
        )
      : null;
  // A report that names none of a point's words may be of the others.
  const isNamed = !isPlanned || isAlone || report !== null || after[0] === "approves";
  const isOther = state === "done" && !isNamed && !reportsAll(told, language);
  return { state: isOther ? "unconfirmed" : state, isTold, isTakenUp: isTakenUp(after), report };
}

/** Whether the person goes on from an answer, and does not end with what fails. */
const isTakenUp = ([next, ...later]: readonly Reaction[]): boolean =>
  next === "approves" || (next === "goes on" && !FAILING.has(later.at(-1) ?? next));

const FAILING: ReadonlySet<Reaction> = new Set(["fails", "rejects"]);

/** The first that is found, without looking for others. */
function firstOf<T, R>(all: readonly T[], find: (each: T) => R | null): R | null {
  for (const each of all) {
    const found = find(each);
    if (found !== null) return found;
  }
  return null;
}

/** The last exchange that only goes on with one; what nobody answers takes nothing back. */
function endOf({ exchanges, follows, reactions }: Course, at: number): number {
  let end = at;
  while (
    end + 1 < exchanges.length &&
    follows(end + 1) &&
    reactions[end + 1] === "goes on" &&
    exchanges[end + 1]?.reply.text.trim() !== ""
  )
    end += 1;
  return end;
}

/** The last answer to what the person rejects again and again. */
function mendedAt(course: Course, at: number): number {
  const { exchanges, reactions } = course;
  let place = at;
  while (reactions[place + 1] === "rejects" && exchanges[place + 1]?.reply.text.trim() !== "")
    place = endOf(course, place + 1);
  return place;
}
