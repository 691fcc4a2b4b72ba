import { languageOf } from "@dreamcatcher/text/words";
import { TELLS_DONE } from "../account/phrases.ts";
import { saysDone, tellsDone } from "../account/reports.ts";
import { MARK, partsOf, unwrapped, weightOf, wordsOfHeading } from "./parts.ts";

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
  if (weightOf(closing) < MIN_REPORT) return false;
  const language = languageOf(closing);
  const parts = partsOf(closing)
    .filter(({ kind }) => kind !== "code")
    .slice(0, MAX_PARTS);
  const points = parts.filter(({ kind }) => kind === "item" || kind === "row" || kind === "heading");
  const lines = parts
    .filter(({ kind }) => kind !== "heading")
    .flatMap(({ text }) => unwrapped(text).split("\n"))
    .map((line) => line.replace(MARK, ""));
  const told = lines.filter((line) => tellsDone(line, language)).length;
  const isHeaded = parts.some((part) => part.kind === "heading" && TELLS_DONE.test(wordsOfHeading(part)));
  const opening = lines.slice(0, MAX_OPENING).some((line) => saysDone(line, language));
  return (
    points.length >= MIN_POINTS &&
    told * MAX_LINES_FOR_ONE >= lines.length &&
    (opening || told + (isHeaded ? 1 : 0) >= MIN_TOLD)
  );
}
