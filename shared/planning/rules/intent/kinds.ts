import type { ProjectKind } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import { withoutDenied } from "@dreamcatcher/text/negation";
import type { PlannableDream } from "../../planner.ts";
import { usesDom } from "../analysis/globals.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { type CodePiece, isProgram } from "./code.ts";
import { CODE_SIGNALS, KIND_BY_LANGUAGE, KIND_OF_NAMED, PATH_SIGNALS } from "./kind-code.ts";
import { KIND_WORDS, NAMES_ANOTHER_PRODUCT, TECHNOLOGY_WORDS } from "./kind-words.ts";
import type { Said } from "./said.ts";
import { asksForAdvice, asksToKnow, forceOf, objectAt } from "./sentence-force.ts";

export interface KindChoice {
  kind: ProjectKind;
  confidence: number;
  evidence: string[];
}

interface Score {
  score: number;
  evidence: string[];
}

/** The kind of the project, with the words and the lines of code that are evidence for it. */
export function chooseKind(
  { dream }: PlannableDream,
  files: readonly SourceFile[],
  pieces: readonly CodePiece[],
  said: readonly Said[],
): KindChoice {
  const scores = new Map<ProjectKind, Score>();
  const add = (kind: ProjectKind, weight: number, ...evidence: string[]) => {
    const entry = scores.get(kind) ?? { score: 0, evidence: [] };
    entry.score += weight;
    entry.evidence.push(...evidence);
    scores.set(kind, entry);
  };

  const code = pieces.filter((piece) => piece.code.trim() !== "" && isProgram(piece));
  const isNamed = code.length === 0 && pieces.some(isProgram);
  addWords(said, dream.title, (kind, weight, ...evidence) =>
    // Functions that are named beside files are parts of a program.
    add(kind, kind === "library" && isNamed ? weight * 0.4 : weight, ...evidence),
  );
  addCode(code, add);
  addPaths(pieces, code.length > 0, add);
  const runs = files.find(
    ({ isSelfContained, analysis }) => isSelfContained && analysis?.runs && !usesDom(analysis),
  );
  if (runs) add("cli", 1, `${runs.path} runs by itself`);
  else if (code.length > 0)
    add("library", Math.min(1, enoughOf(code)), `${code[0]?.path ?? "the code"} only defines`);

  const document = scores.get("document") ?? { score: 0, evidence: [] };
  // Text is what is left where nothing is to be programmed.
  const toKnow = said.slice(1).filter(({ text }) => asksToKnow(text)).length / Math.max(1, said.length - 1);
  const prior = (dream.todos.length > 0 ? 0.3 : 1) * PRIOR_BY_KIND[dream.kind] + 2 * toKnow;
  document.score =
    code.length > 0
      ? document.score * 0.4 + prior * 0.35
      : (document.score + prior + 1) * (1 - 0.6 * shareOfPrograms(pieces));
  scores.set("document", document);

  const ranked = [...scores].sort(([, a], [, b]) => b.score - a.score);
  const [kind, best] = ranked[0] ?? ["document" as const, document];
  const sum = ranked.reduce((total, [, { score }]) => total + score, 0);
  return {
    kind,
    confidence: best.evidence.length === 0 ? 0.2 : Math.round((best.score / (sum + 1)) * 100) / 100,
    evidence: best.evidence,
  };
}

/** How many of the files that are named are programs. */
const shareOfPrograms = (pieces: readonly CodePiece[]): number =>
  pieces.filter(isProgram).length / Math.max(1, pieces.length);

const PRIOR_BY_KIND = { idea: 0, fix: 0.3, how_to: 0.5, question: 1.5, writing: 2 };

type Add = (kind: ProjectKind, weight: number, ...evidence: string[]) => void;

/** How far from the first name in a sentence others still belong to it: "a React dashboard". */
const SAME_NAME = 25;

const ALL_WORDS = [...KIND_WORDS, ...TECHNOLOGY_WORDS];

/** How far a tool that is only mentioned is wanted. */
const MENTION_OF_TECHNOLOGY = 0.6;

/** Each name counts where it is wanted most, and a little more where it comes again. */
function addWords(said: readonly Said[], title: string, add: Add): void {
  const places = ALL_WORDS.map((): { text: string; score: number }[] => []);
  for (const { text, weight: of } of said) {
    const isTitle = text === title;
    const wanted = withoutDenied(text);
    // A name in a title is the project's own: "Inventory API".
    const searched = isTitle && !NAMES_ANOTHER_PRODUCT.test(text) ? wanted.toLowerCase() : wanted;
    const found = ALL_WORDS.map(([, , pattern]) => pattern.exec(searched)?.index ?? -1);
    const first = Math.min(...found.filter((at) => at >= objectAt(text)));
    const isToKnow = asksToKnow(text);
    for (const [n, [kind, weight]] of ALL_WORDS.entries()) {
      const at = found[n] ?? -1;
      if (at < 0) continue;
      const plain = forceOf(text, at) * (at > first + SAME_NAME ? 0.35 : 1);
      const least = n < KIND_WORDS.length || asksForAdvice(text) ? 0 : MENTION_OF_TECHNOLOGY;
      const force = kind === "document" && isToKnow ? 1 : Math.max(plain, least);
      places[n]?.push({ text, score: weight * of * force });
    }
  }
  for (const [n, [kind]] of ALL_WORDS.entries()) {
    const [best, ...others] = places[n]?.sort((a, b) => b.score - a.score) ?? [];
    if (!best) continue;
    const again = others.slice(0, 3).reduce((sum, { score }) => sum + score * 0.15, 0);
    add(kind, best.score + again, lineOf(best.text, 300));
  }
}

/** How far code is enough to show anything: a line of it may be an example. */
const enoughOf = (code: readonly CodePiece[]): number =>
  Math.min(1, 0.3 + code.reduce((sum, piece) => sum + piece.code.length, 0) / 400);

/** Kinds whose code often only stores or deploys what another program does. */
const OFTEN_BESIDE: ReadonlySet<ProjectKind> = new Set(["automation", "database"]);

/** What code shows counts by how much of it shows that. */
function addCode(code: readonly CodePiece[], add: Add): void {
  const total = code.reduce((sum, piece) => sum + piece.code.length, 0);
  const enough = enoughOf(code);
  for (const [kind, weight, pattern] of CODE_SIGNALS) {
    let shown = 0;
    let line = "";
    for (const { path, code: text } of code) {
      const found = pattern.exec(text);
      if (!found) continue;
      shown += text.length;
      line ||= lineOf(`${path === null ? "" : `${path}: `}${lineAt(text, found.index)}`, 200);
    }
    const share = shown / total;
    const beside = OFTEN_BESIDE.has(kind) && share < 0.6 ? 0.5 : 1;
    if (shown > 0) add(kind, weight * enough * beside * (0.5 + 0.5 * share), line);
  }
  const sizes = new Map<ProjectKind, number>();
  for (const { language, code: text } of code) {
    const kind = language && KIND_BY_LANGUAGE[language];
    if (kind) sizes.set(kind, (sizes.get(kind) ?? 0) + text.length);
  }
  for (const [kind, size] of sizes) add(kind, (2 * enough * size) / total);
}

/** What the names of files show; more where they are all that is known of the code. */
function addPaths(pieces: readonly CodePiece[], hasCode: boolean, add: Add): void {
  const paths = pieces.flatMap(({ path }) => path ?? []);
  const factor = hasCode ? 0.5 : 1;
  for (const [kind, weight, pattern] of PATH_SIGNALS) {
    const found = paths.filter((path) => pattern.test(path));
    if (found[0]) add(kind, weight * factor * Math.min(1, 0.4 + 0.2 * found.length), found[0]);
  }
  if (hasCode) return;
  const kinds = pieces.flatMap(({ language }) => (language && KIND_OF_NAMED[language]) ?? []);
  for (const kind of new Set(kinds))
    add(kind, (1.3 * kinds.filter((each) => each === kind).length) / kinds.length);
}

const lineAt = (text: string, at: number): string =>
  text
    .slice(text.lastIndexOf("\n", at) + 1)
    .split("\n", 1)[0]
    ?.trim() ?? "";
