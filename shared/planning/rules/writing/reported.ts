import { languageOf } from "@dreamcatcher/text/words";
import { TELLS_DONE } from "../account/phrases.ts";
import { saysDone, tellsDone } from "../account/reports.ts";
import { MARK, type Part, partsOf, unwrapped, weightOf, wordsOfHeading } from "./parts.ts";

/** A shorter answer says that something is done, and the wishes are listed with that. */
const MIN_REPORT = 400;
const MIN_POINTS = 3;
/** One line below its opening may tell of what somebody else has done. */
const MIN_TOLD = 2;
/** Advice of many lines tells of little that was done. */
const MAX_LINES_FOR_ONE = 20;
const MAX_OPENING = 3;
const MAX_PARTS = 300;

/** Whether an answer reports work with its points: what was made or changed, or what came out. */
export function reportsWork(closing: string): boolean {
  const { weight, points, lines, told, isHeaded, isOpening } = telling(closing);
  return (
    weight >= MIN_REPORT &&
    points >= MIN_POINTS &&
    told * MAX_LINES_FOR_ONE >= lines &&
    (isOpening || told + (isHeaded ? 1 : 0) >= MIN_TOLD)
  );
}

/** Whether an answer tells of work at all, with a point or more: nothing before it need be told then. */
export function tellsOfWork(closing: string): boolean {
  const { points, told, isHeaded } = telling(closing);
  return points > 0 && (told > 0 || isHeaded);
}

/** What of an answer tells what was done. */
function telling(closing: string) {
  const language = languageOf(closing);
  const parts = partsOf(closing)
    .filter(({ kind }) => kind !== "code")
    .slice(0, MAX_PARTS);
  const lines = parts
    .filter(({ kind }) => kind !== "heading")
    .flatMap(({ text }) => unwrapped(text).split("\n"))
    .map((line) => line.replace(MARK, ""));
  return {
    weight: weightOf(closing),
    points: parts.filter(({ kind }) => POINTS.has(kind)).length,
    lines: lines.length,
    told: lines.filter((line) => tellsDone(line, language)).length,
    isHeaded: parts.some((part) => part.kind === "heading" && TELLS_DONE.test(wordsOfHeading(part))),
    isOpening: lines.slice(0, MAX_OPENING).some((line) => saysDone(line, language)),
  };
}

const POINTS: ReadonlySet<string> = new Set<Part["kind"]>(["item", "row", "heading"]);
