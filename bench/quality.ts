import { rules } from "@dreamcatcher/organizing/index";
import { readConversation } from "@dreamcatcher/reading/read";
import { runCommand } from "../local/user-error.ts";
import { differencesOf } from "./quality/differences.ts";
import { HELP, readOptions } from "./quality/options.ts";
import { type Score, scoreOf, total } from "./quality/score.ts";
import { dataOf, type Group, tableOf } from "./quality/table.ts";
import { exampleTalks, ownTalks, type Talk } from "./quality/talks.ts";

// How good the built-in organizer is: it organizes talks that were labelled by hand, and the dreams are
// compared with the labels, by kind and by language.
//
//   npm run bench:quality [-- --worst 10]
await runCommand(main);

interface Scored {
  talk: Talk;
  score: Score;
  differences: string[];
}

async function main(): Promise<void> {
  const { files, worst, json, help } = readOptions(process.argv.slice(2));
  if (help) return console.log(HELP);
  const scored: Scored[] = [];
  for (const talk of files ? ownTalks(files) : exampleTalks()) {
    const dream = await rules.organize(readConversation(talk.conversation));
    const score = scoreOf(talk.labels, dream, talk.language);
    scored.push({ talk, score, differences: differencesOf(talk, dream) });
  }
  const all = groupsOf(scored, () => "all");
  const kinds = groupsOf(scored, ({ talk }) => talk.labels.kind);
  const languages = groupsOf(scored, ({ talk }) => talk.language);
  if (json) return console.log(JSON.stringify([...all, ...kinds, ...languages].map(dataOf), null, 2));
  console.log(tableOf([...all, ...kinds, ...languages]));
  for (const { talk, differences } of byDifferences(scored).slice(0, worst))
    console.log(`\n${[`${talk.name}: ${differences.length} differences`, ...differences].join("\n  ")}`);
}

/** The talks that have a name in common, in the order of these names. */
function groupsOf(scored: readonly Scored[], nameOf: (each: Scored) => string | undefined): Group[] {
  const named = Map.groupBy(scored, nameOf);
  return [...named]
    .flatMap(([name, those]) => (name === undefined ? [] : [{ name, those }]))
    .map(({ name, those }) => ({ name, talks: those.length, score: total(those.map(({ score }) => score)) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function byDifferences(scored: readonly Scored[]): Scored[] {
  return scored.toSorted((a, b) => b.differences.length - a.differences.length);
}
