import { isErrand } from "../account/errands.ts";
import { type FileWords, shownIn } from "./coverage.ts";
import type { Wish } from "./wishes.ts";
import { type Work, workFor } from "./work.ts";

/** The work of a piece of the conversation. */
export function pieceWork(wish: Wish): Work {
  const { text, name, fragment, isLater, isPlanned, isNext, report, evidence, details } = wish;
  return workFor(text, {
    ...{ name, fragment, isLater, isPlanned, isNext, report, acceptance: details },
    isStep: isErrand(text),
    evidence: evidence ? [evidence] : [],
  });
}

/**
 * What is said of a piece: criteria while it is open; of other work those that a file has the words of, and
 * what is reported.
 */
export function withDescription(work: Work, files: readonly FileWords[]): Work {
  if (work.status === "open" || work.name === null) return work;
  const said = work.acceptance.filter(({ text }) => text !== work.evidence[0]?.quote);
  // The first thing that is said of a request is the request.
  const details = said.filter((each) => work.isPlanned || each !== work.acceptance[0]);
  const told = details.slice(0, MAX_SAID).map(({ text }) => text);
  const met = said.flatMap((each) => {
    const file = shownIn(each.text, files);
    return file ? [{ ...each, met_by: file.path }] : [];
  });
  return {
    ...work,
    description: [
      work.description,
      ...((work.isPlanned || work.fragment === 0 || details.length >= MIN_SAID) && met.length === 0
        ? [told.join("; ")]
        : []),
      ...(work.report ? [`Reported: ${work.report}`] : []),
    ]
      .filter(Boolean)
      .join(" "),
    acceptance: met,
  };
}

/** More of what is said makes a description hard to read. */
const MAX_SAID = 6;
/** So much is said of a request that its name alone does not tell it. */
const MIN_SAID = 3;
