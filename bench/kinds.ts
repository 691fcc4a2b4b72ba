import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ProjectKind } from "@dreamcatcher/contracts/plan";
import type { PlanLanguage } from "@dreamcatcher/contracts/project-languages";
import type { PlannableDream } from "#shared/planning/planner.ts";
import { assemble } from "#shared/planning/rules/assembling/assemble.ts";
import { codeIn } from "#shared/planning/rules/intent/code.ts";
import {
  chanceOfDocument,
  DOCUMENT_WEIGHTS,
  type DocumentWeights,
  documentSignsOf,
} from "#shared/planning/rules/intent/document-chance.ts";
import { intentOf } from "#shared/planning/rules/intent/intent.ts";
import { chooseKind } from "#shared/planning/rules/intent/kinds.ts";
import { saidIn } from "#shared/planning/rules/intent/said.ts";
import { wordEvidence } from "#shared/planning/rules/intent/word-evidence.ts";
import { Paths } from "#shared/planning/rules/paths.ts";
import { root } from "../local/paths.ts";
import { runCommand } from "../local/user-error.ts";
import { fittedWeights, type Labelled } from "./kinds/fitted-weights.ts";
import { dreamOf } from "./mutants/built.ts";

// How often the rules tell kind and language of conversations that were labelled by hand, and the weights
// that tell texts from programs best, fitted to them. Those of a repository are told by weights that are
// fitted to other repositories. The labels beside this are of conversations that rules are made on.
//
//   npm run bench:talks && npm run bench:talks -- --sources bench/kinds/sources.json
//   npm run bench:talks -- --random 160
//   npm run bench:kinds [-- <folder of conversations> <labels.json>]
const FOLDS = 10;

await runCommand(main);

interface Label {
  id: string;
  /** Where a conversation is published by itself; random chats have none. */
  repository?: string;
  kind: ProjectKind;
  language: PlanLanguage | null;
  /** What a fair person accepts too. */
  also_kind: ProjectKind[];
  also_language: (PlanLanguage | null)[];
}

/** A labelled conversation, and what the rules say of it. */
interface Told extends Labelled {
  /** Conversations of one repository are alike, and told by weights of others. */
  group: string;
  isRight: { kind: boolean; language: boolean };
  /** Whether the kind is right by other weights. */
  isRightBy: (weights: DocumentWeights) => boolean;
}

async function main(): Promise<void> {
  const [folder = join(root, ".build", "talks"), file = join(root, "bench", "kinds", "labels.json")] =
    process.argv.slice(2);
  const told: Told[] = [];
  for (const label of JSON.parse(readFileSync(file, "utf8")) as Label[]) {
    const talk = talkOf(folder, label.id);
    if (talk !== undefined) told.push(toldOf(label, await dreamOf(talk)));
  }
  const groups = [...new Set(told.map(({ group }) => group))];
  const foldOf = ({ group }: Told) => groups.indexOf(group) % FOLDS;
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    fittedWeights(told.filter((each) => foldOf(each) !== fold)),
  );
  const countOf = (isRight: (each: Told) => boolean) => told.filter(isRight).length;
  console.log(
    `of ${told.length}: kind ${countOf(({ isRight }) => isRight.kind)}`,
    `language ${countOf(({ isRight }) => isRight.language)}`,
  );
  console.log(
    `weights held out: kind ${countOf((each) => each.isRightBy(folds[foldOf(each)] ?? DOCUMENT_WEIGHTS))}`,
    `text or program ${countOf(
      (each) => !each.isSure || chanceOfDocument(each.signs, folds[foldOf(each)]) > 0.5 === each.isDocument,
    )}`,
  );
  console.log(fittedWeights(told));
}

function toldOf(label: Label, dream: PlannableDream): Told {
  const { files } = assemble(dream.fragments, new Paths());
  const { kind, language } = intentOf(dream, files);
  const [said, pieces] = [saidIn(dream), codeIn(dream)];
  const words = wordEvidence(said, dream.dream.title, false);
  const isDocument = label.kind === "document";
  const accepted = [label.kind, ...label.also_kind];
  return {
    group: label.repository ?? label.id,
    signs: documentSignsOf(dream, pieces, said, words),
    isDocument,
    isSure: isDocument ? label.also_kind.length === 0 : !label.also_kind.includes("document"),
    isRight: {
      kind: accepted.includes(kind),
      // A text is in no language.
      language:
        (accepted.includes(kind) && kind === "document") ||
        [label.language, ...label.also_language].includes(language),
    },
    isRightBy: (weights) => accepted.includes(chooseKind(dream, files, pieces, said, weights).kind),
  };
}

/** The conversation of a name in a folder: parsed JSON, or text. */
function talkOf(folder: string, id: string): unknown {
  const [json, text] = [join(folder, `${id}.json`), join(folder, `${id}.txt`)];
  if (existsSync(json)) return JSON.parse(readFileSync(json, "utf8"));
  return existsSync(text) ? readFileSync(text, "utf8") : undefined;
}
