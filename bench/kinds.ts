import { readFileSync } from "node:fs";
import type { ProjectKind } from "@dreamcatcher/contracts/plan";
import type { PlanLanguage } from "@dreamcatcher/contracts/project-languages";
import { rules } from "#shared/planning/rules/index.ts";
import { codeIn } from "#shared/planning/rules/intent/code.ts";
import { chanceOfDocument, documentSignsOf } from "#shared/planning/rules/intent/document-chance.ts";
import { saidIn } from "#shared/planning/rules/intent/said.ts";
import { wordEvidence } from "#shared/planning/rules/intent/word-evidence.ts";
import { runCommand } from "../local/user-error.ts";
import { fittedWeights, type Labelled } from "./kinds/fitted-weights.ts";
import { dreamOf, NOW } from "./mutants/built.ts";

// How often the rules tell kind and language of conversations that were labelled by hand, and the weights
// that tell texts from programs best, fitted to them. A tenth of them is told by those fitted to the others.
//
//   node bench/kinds.ts <conversations.json> <labels.json> [<conversations.json> <labels.json> …]
const FOLDS = 10;

await runCommand(main);

interface Label {
  id: string;
  kind: ProjectKind;
  language: PlanLanguage | null;
  /** What a fair person accepts too. */
  also_kind: ProjectKind[];
  also_language: (PlanLanguage | null)[];
}

async function main(): Promise<void> {
  const files = process.argv.slice(2);
  const right = { kinds: 0, languages: 0 };
  const labelled: Labelled[] = [];
  for (let n = 0; n + 1 < files.length; n += 2) {
    const talks: { id: string }[] = read(files[n] ?? "");
    const labels: Label[] = read(files[n + 1] ?? "");
    for (const label of labels) {
      const talk = talks.find(({ id }) => id === label.id);
      if (!talk) continue;
      const dream = await dreamOf(talk);
      const { kind, language } = (await rules.plan(dream, { now: NOW })).intent;
      if ([label.kind, ...label.also_kind].includes(kind)) right.kinds++;
      if ([label.language, ...label.also_language].includes(language)) right.languages++;
      const [said, pieces] = [saidIn(dream), codeIn(dream)];
      const words = wordEvidence(said, dream.dream.title, false);
      labelled.push({
        signs: documentSignsOf(dream, pieces, said, words),
        isDocument: label.kind === "document",
        isSure:
          label.kind === "document" ? label.also_kind.length === 0 : !label.also_kind.includes("document"),
      });
    }
  }
  console.log(`of ${labelled.length}: kind ${right.kinds}, language ${right.languages}`);
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    fittedWeights(labelled.filter((_, n) => n % FOLDS !== fold)),
  );
  const told = labelled.filter(
    ({ signs, isDocument, isSure }, n) =>
      !isSure || chanceOfDocument(signs, folds[n % FOLDS]) > 0.5 === isDocument,
  );
  console.log(`text or program, held out: ${told.length}`);
  console.log(fittedWeights(labelled));
}

function read(file: string) {
  return JSON.parse(readFileSync(file, "utf8"));
}
