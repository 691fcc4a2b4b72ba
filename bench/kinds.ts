import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ProjectKind } from "@dreamcatcher/contracts/plan";
import type { PlanLanguage } from "@dreamcatcher/contracts/project-languages";
import { rules } from "#shared/planning/rules/index.ts";
import { codeIn } from "#shared/planning/rules/intent/code.ts";
import { chanceOfDocument, documentSignsOf } from "#shared/planning/rules/intent/document-chance.ts";
import { saidIn } from "#shared/planning/rules/intent/said.ts";
import { wordEvidence } from "#shared/planning/rules/intent/word-evidence.ts";
import { root } from "../local/paths.ts";
import { runCommand } from "../local/user-error.ts";
import { fittedWeights, type Labelled } from "./kinds/fitted-weights.ts";
import { dreamOf, NOW } from "./mutants/built.ts";

// How often the rules tell kind and language of conversations that were labelled by hand, and the weights
// that tell texts from programs best, fitted to them. Those of a repository are told by weights that are
// fitted to other repositories. The labels beside this are of conversations that rules are made on.
//
//   npm run bench:talks && npm run bench:talks -- --sources bench/kinds/sources.json
//   npm run bench:kinds [-- <folder of conversations> <labels.json>]
const FOLDS = 10;

await runCommand(main);

interface Label {
  id: string;
  repository: string;
  kind: ProjectKind;
  language: PlanLanguage | null;
  /** What a fair person accepts too. */
  also_kind: ProjectKind[];
  also_language: (PlanLanguage | null)[];
}

async function main(): Promise<void> {
  const [folder = join(root, ".build", "talks"), file = join(root, "bench", "kinds", "labels.json")] =
    process.argv.slice(2);
  const right = { kinds: 0, languages: 0 };
  const labelled: (Labelled & { repository: string })[] = [];
  for (const label of JSON.parse(readFileSync(file, "utf8")) as Label[]) {
    const talk = talkOf(folder, label.id);
    if (talk === undefined) continue;
    const dream = await dreamOf(talk);
    const { kind, language } = (await rules.plan(dream, { now: NOW })).intent;
    if ([label.kind, ...label.also_kind].includes(kind)) right.kinds++;
    if ([label.language, ...label.also_language].includes(language)) right.languages++;
    const [said, pieces] = [saidIn(dream), codeIn(dream)];
    const words = wordEvidence(said, dream.dream.title, false);
    const isDocument = label.kind === "document";
    labelled.push({
      repository: label.repository,
      signs: documentSignsOf(dream, pieces, said, words),
      isDocument,
      isSure: isDocument ? label.also_kind.length === 0 : !label.also_kind.includes("document"),
    });
  }
  console.log(`of ${labelled.length}: kind ${right.kinds}, language ${right.languages}`);
  const repositories = [...new Set(labelled.map(({ repository }) => repository))];
  const foldOf = ({ repository }: { repository: string }) => repositories.indexOf(repository) % FOLDS;
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    fittedWeights(labelled.filter((each) => foldOf(each) !== fold)),
  );
  const told = labelled.filter(
    (each) => !each.isSure || chanceOfDocument(each.signs, folds[foldOf(each)]) > 0.5 === each.isDocument,
  );
  console.log(`text or program, held out: ${told.length}`);
  console.log(fittedWeights(labelled));
}

/** The conversation of a name in a folder: parsed JSON, or text. */
function talkOf(folder: string, id: string): unknown {
  const [json, text] = [join(folder, `${id}.json`), join(folder, `${id}.txt`)];
  if (existsSync(json)) return JSON.parse(readFileSync(json, "utf8"));
  return existsSync(text) ? readFileSync(text, "utf8") : undefined;
}
