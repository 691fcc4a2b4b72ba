import type { Evidence } from "@dreamcatcher/contracts/dream";
import type { Acceptance, ProjectKind } from "@dreamcatcher/contracts/plan";
import { isImperative } from "@dreamcatcher/text/verbs";
import type { PlannableDream } from "../../planner.ts";
import { mostAlike, saysTheSame, worded } from "../account/worded.ts";
import { isAboutAll, isIncomplete, makesSomething } from "../account/wording.ts";
import { programLanguageOf, unsupportedLanguageOf } from "../analysis/languages.ts";
import type { Assembly, SourceFile } from "../assembling/assemble.ts";
import { isTestPath } from "../checking/test-paths.ts";
import { joinWithAnd } from "../text.ts";
import { type FileWords, shownIn, wordsOfFiles } from "./coverage.ts";
import { missingFiles } from "./missing-files.ts";
import { withDescription } from "./piece-work.ts";
import { criteriaOf, type Stories } from "./stories.ts";
import { unconfirmed } from "./unconfirmed.ts";
import { isStep, type Wish } from "./wishes.ts";
import { isChange, isRule, pointsBack } from "./wording.ts";
import { type Work, workFor } from "./work.ts";
import { type Code, largest, pieceWithStatus, withStatus } from "./work-state.ts";

/** The work of a program: its stories, what its conversation asks for, and what its code lacks. */
export function programWork(
  { dream }: PlannableDream,
  wishes: readonly Wish[],
  { stories, criteria }: Stories,
  assembly: Assembly,
  kind: ProjectKind,
): Work[] {
  const files = assembly.files.filter(({ path }) => !isTestPath(path) && isSource(path, kind));
  // An agent that reports its work has it in files of its own, of which the conversation shows few.
  const elsewhere = dream.documents.filter(({ title }) => isSource(title, kind)).length;
  const code: Code = {
    ...{ files, fileWords: wordsOfFiles(files), sketches: assembly.sketches },
    isReported:
      elsewhere > files.length && dream.outcome !== null && wishes.some(({ state }) => state === "done"),
  };
  const hasPieces = wishes.some(({ source }) => source === "piece");
  const work: Work[] = stories.map((story) =>
    withStatus(
      workFor(story.want, {
        ...{ description: story.text, fragment: story.fragment, acceptance: criteriaOf(story) },
        evidence: story.evidence ? [story.evidence] : [],
      }),
      { ...code, isReported: false },
    ),
  );
  const told: Wish[] = [];
  const rules: Wish[] = [];
  for (const wish of wishes) {
    if (wish.source === "piece") {
      mergeOrAdd(work, wish, () => withDescription(pieceWithStatus(wish, code), code.fileWords));
      continue;
    }
    if (isAboutAll(wish.text) || isIncomplete(wish.text) || (wish.state === "done" && !isBuilt(wish)))
      continue;
    const isFeature = wish.source === "feature";
    if (isFeature && !wish.isAsked && (hasPieces || files.length > 0 || code.isReported)) told.push(wish);
    else if (isFeature && kind !== "automation" && isRule(wish.text)) rules.push(wish);
    else mergeOrAdd(work, wish, () => withStatus(wishWork(wish), code, wish));
  }
  const all = withMainProgram(withoutWholes(work), dream.title, files);
  for (const rule of rules) addRule(all, rule);
  all[0]?.acceptance.push(...criteria);
  // Where the person's requests are told, so is what came of them: files that lack belong to their code base.
  if (hasPieces) return all;
  for (const wish of told) addTold(all, wish, code.fileWords);
  return [
    ...all,
    ...(assembly.isPartOfCodeBase ? [] : missingFiles(assembly.files)),
    ...unfinished(assembly),
  ];
}

/** Adds work for a wish, or the wish to work that says the same. */
function mergeOrAdd(work: Work[], wish: Wish, made: () => Work): void {
  const same = work.find(
    (each) => saysTheSame(each, wish) && !(each.status !== "open" && isNextStep(wish, each)),
  );
  if (same) merge(same, wish);
  else work.push(made());
}

/** Whether a wish names what is to be done with a thing that is there: it does not open that again. */
function isNextStep({ text, state }: Wish, { text: thing }: Work): boolean {
  const step = text.startsWith(`${thing}: `) ? text.slice(thing.length + 2) : "";
  return state === "open" && isImperative(step) && !isChange(step);
}

const wishWork = (wish: Wish): Work =>
  workFor(wish.text, {
    ...{ fragment: wish.fragment, isLater: wish.isLater, isStep: isStep(wish) },
    evidence: wish.evidence ? [wish.evidence] : [],
  });

/** Of what is done, the things that were made are tickets; steps and changes on the way are in them. */
const isBuilt = ({ text, isAsked }: Wish): boolean => isAsked && makesSomething(text);

/** Files that a project of a kind consists of, beside those in a programming language. */
const SOURCES: Partial<Record<ProjectKind, RegExp>> = {
  web_app: /\.(?:html|css)$/,
  extension: /\.(?:html|json)$/,
  database: /\.(?:sql|prisma)$/,
  automation: /\.(?:ya?ml|tf|sh|ps1|conf)$|(?:^|\/)(?:Dockerfile|Makefile)$/,
  cli: /\.(?:sh|ps1|bat)$/,
};

/** Whether a file is a part of a program of this kind. */
const isSource = (path: string, kind: ProjectKind): boolean =>
  programLanguageOf(path) !== null ||
  unsupportedLanguageOf(path) !== null ||
  (SOURCES[kind]?.test(path) ?? false);

/** Adds what a wish says to the work that says the same. */
function merge(work: Work, wish: Wish): void {
  if (wish.evidence && !work.evidence.some(({ quote }) => quote === wish.evidence?.quote))
    work.evidence.push(wish.evidence);
  if (wish.state === "open" && work.status !== "open") reopen(work);
  work.acceptance.push(...wish.details);
  work.isLater ||= wish.isLater;
}

/** Opens work again: that it is done, or that its code is there, is no longer what is said of it. */
function reopen(work: Work): void {
  const { description, acceptance } = work.whileOpen;
  work.status = "open";
  work.description = description;
  const isThere = (text: string): boolean => work.acceptance.some((each) => each.text === text);
  work.acceptance.push(...acceptance.filter(({ text }) => !isThere(text)));
}

/** A rule belongs to the work on what it is about; where there is none, it is work of its own. */
function addRule(work: Work[], { text, words, evidence, fragment, isLater }: Wish): void {
  const about = mostAlike(words, work, 0.2) ?? work.findLast((each) => each.fragment <= fragment);
  if (about) about.acceptance.push({ text, met_by: null, evidence });
  else if (!pointsBack(text))
    work.push(workFor(text, { fragment, isLater, evidence: evidence ? [evidence] : [] }));
}

/** Without todos that only name the whole, where its parts were named in the same sentence. */
function withoutWholes(work: readonly Work[]): Work[] {
  return work.filter((each) => {
    const quote = each.evidence[0]?.quote;
    const parts = work.filter(
      (other) => other !== each && quote !== undefined && isWithin(other.evidence[0], quote, each),
    );
    return parts.length === 0;
  });
}

/** Whether evidence is a part of the sentence that another work is read from. */
const isWithin = (evidence: Evidence | undefined, quote: string, { evidence: [own] }: Work): boolean =>
  evidence !== undefined &&
  evidence.message === own?.message &&
  evidence.quote.length < quote.length &&
  quote.includes(evidence.quote);

/** With one ticket for the code where no other is about it. */
function withMainProgram(work: Work[], title: string, files: readonly SourceFile[]): Work[] {
  const main = largest(files.filter(({ language }) => language !== null)) ?? largest(files);
  if (!main || work.some(({ path, status, name }) => path !== null || (status !== "open" && name !== null)))
    return work;
  const same = work.find((each) => saysTheSame(each, worded(title)));
  if (same) {
    same.path = main.path;
    return work;
  }
  const code = workFor(title, { path: main.path, fragment: main.fragment });
  return [unconfirmed(code, null, [main.path]), ...work];
}

/** Work has few criteria that only an assistant tells. */
const MAX_TOLD = 8;

/**
 * What an assistant tells of its code is a criterion that the code meets, where the code has its words. Of
 * code that the conversation does not show, it is one that nothing here meets.
 */
function addTold(
  work: readonly Work[],
  { text, words, evidence }: Wish,
  fileWords: readonly FileWords[],
): void {
  const isShown = fileWords.length > 0;
  const candidates = isShown ? work.filter(({ status }) => status !== "open") : work;
  const about = mostAlike(words, candidates, 0.15) ?? candidates[0];
  const file = isShown ? shownIn(text, fileWords) : null;
  if (!about || about.acceptance.length >= MAX_TOLD || (isShown && !file)) return;
  about.acceptance.push({ text, met_by: file?.path ?? null, evidence });
}

/** A program of which the conversation shows no whole file. */
function unfinished({ files, sketches }: Assembly): Work[] {
  const programs = sketches.filter(({ language }) => language !== null);
  if (programs.length === 0 || files.some(({ language }) => language !== null)) return [];
  const acceptance = programs.slice(0, 10).map(({ path, analysis }): Acceptance => {
    const free = analysis?.free.slice(0, 10) ?? [];
    const text = free.length > 0 ? `${joinWithAnd(free)} of ${path} are defined` : `${path} is a whole file`;
    return { text, met_by: null, evidence: null };
  });
  return [
    workFor("Complete the code that is shown in part", {
      description: programs.map(({ path, why }) => `${path} ${why}.`).join(" "),
      acceptance,
    }),
  ];
}
