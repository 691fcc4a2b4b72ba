import type { Acceptance } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import { isQuestion, sentences } from "@dreamcatcher/text/sentences";
import { deliveringIn } from "@dreamcatcher/text/spoken";
import { contentWords, languageOf, stems } from "@dreamcatcher/text/words";
import type { PlannableDream } from "../../planner.ts";
import type { Passage, Quoter } from "../account/passages.ts";
import { mostAlike } from "../account/worded.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { type Example, runnableExamples } from "../checking/examples.ts";
import { isTestPath } from "../checking/test-paths.ts";
import { commandLine } from "../text.ts";
import { statesLimit, ticketTitle } from "./wording.ts";
import type { Work } from "./work.ts";

const MAX_ACCEPTANCE = 12;
const MAX_CRITERION = 500;
const MAX_SENTENCES = 400;

/** Adds the limits and examples that the person states to the open work that they are about. */
export function addLimits(work: readonly Work[], passages: readonly Passage[], quoteIn: Quoter): void {
  const open = work.filter(({ status }) => status === "open");
  if (open.length === 0) return;
  const stated = passages
    .filter(({ speaker }) => speaker === "person")
    .flatMap((passage) => sentences(passage.text.slice(0, 5_000)).map((sentence) => ({ passage, sentence })))
    .filter(({ sentence }) => sentence.length <= 300 && statesLimit(sentence) && !isQuestion(sentence))
    .slice(0, MAX_SENTENCES);
  for (const { passage, sentence } of stated) {
    const about = mostAlike(stems(sentence), open, 0.2);
    if (!about || about.acceptance.length >= MAX_ACCEPTANCE) continue;
    if (about.acceptance.some(({ text }) => sentence.includes(text))) continue;
    about.acceptance.push({ text: sentence, met_by: null, evidence: quoteIn(passage, sentence) });
  }
}

/** Adds what the code shows to the work that it does: its examples and its tests. */
export function addProofs(
  work: readonly Work[],
  { fragments }: PlannableDream,
  files: readonly SourceFile[],
): void {
  const made = work.filter(({ status, path }) => status !== "open" && path !== null);
  const whole = work.find(({ status, text }) => status !== "open" && namesProgram(text));
  const main = made[0] ?? whole;
  if (!main) return;
  const ofPath = (path: string) => made.find((each) => each.path === path) ?? main;
  for (const example of runnableExamples(fragments, files)) {
    const path = example.argv.find((each) => files.some((file) => file.path === each)) ?? main.path;
    const about = ofPath(path ?? "");
    // What runs the program shows also that it was made.
    for (const each of new Set([about, whole ?? about]))
      each.acceptance.push({ text: sentenceOf(example), met_by: path, evidence: null });
  }
  for (const { path, localImports } of files.filter((file) => isTestPath(file.path)))
    ofPath(localImports[0] ?? "").acceptance.push({
      ...{ text: `The conversation has tests of it: ${path}`, met_by: path, evidence: null },
    });
}

/** Whether a text names a program as what is made. */
function namesProgram(text: string): boolean {
  const { programs } = deliveringIn(languageOf(text));
  return contentWords(text).some((word) => programs.test(word));
}

const sentenceOf = ({ argv, output }: Example): string =>
  `\`${commandLine(argv)}\` prints ${output
    .slice(0, 3)
    .map((line) => `\`${line}\``)
    .join(", ")}`;

/**
 * The criteria of a ticket, each once. Open work without any has the person's own words: the sentence, or its
 * part where the sentence names other work too.
 */
export function acceptanceOf(work: Work, all: readonly Work[]): Acceptance[] {
  const { text, evidence, acceptance, status } = work;
  const [first] = evidence;
  const isShared = all.some(
    (other) => other !== work && other.evidence.some(({ quote }) => quote === first?.quote),
  );
  const words = first && !isShared && work.name === null ? first.quote : text;
  const seen = new Set<string>();
  const stated = acceptance
    .map((each) => ({
      ...each,
      text: criterionOf(each.text),
      met_by: status === "open" ? null : each.met_by,
    }))
    .filter((each) => each.text !== "" && !seen.has(each.text) && seen.add(each.text));
  return stated.length > 0 || status !== "open"
    ? stated.slice(0, MAX_ACCEPTANCE)
    : [{ text: criterionOf(words) || ticketTitle(text), met_by: null, evidence: first ?? null }];
}

const criterionOf = (text: string): string => lineOf(text.replace(/\*\*|__/g, ""), MAX_CRITERION);
