import { stems } from "@dreamcatcher/text/words";
import { type Candidate, RANK } from "../candidates/candidate.ts";

/** A list says so much of the words of an ask that it says all of it. */
const SAID = 0.8;
const MIN_WORDS = 3;
const MAX_TASKS = 60;

/**
 * Without the asks whose parts a task list of the same turn names, and without the tasks that only name such
 * an ask: "Write the script" after "write a script that sorts the photos".
 */
export function withoutListed(found: readonly Candidate[]): Candidate[] {
  const tasks = Map.groupBy(
    found.filter(({ rank }) => rank === RANK.task),
    ({ turn }) => turn,
  );
  const dropped = new Set<Candidate>();
  for (const ask of found) {
    const listed = ask.rank === RANK.ask ? (tasks.get(ask.turn) ?? []).slice(0, MAX_TASKS) : [];
    if (listed.length === 0) continue;
    const own = objectOf(ask);
    const parts = listed.map((task) => ({ task, words: stems(task.text), object: objectOf(task) }));
    const named = parts.find(
      ({ task, object }) => isSameVerb(ask, task) && [...object].every((word) => own.has(word)),
    );
    if (named && named.object.size < own.size) {
      ask.done ||= named.task.done;
      dropped.add(named.task);
      continue;
    }
    const partsOfAsk = parts.filter(({ words }) => [...words].filter((word) => own.has(word)).length >= 2);
    const said = new Set(partsOfAsk.flatMap(({ words }) => [...words]));
    const isSaid =
      own.size >= MIN_WORDS && [...own].filter((word) => said.has(word)).length >= SAID * own.size;
    if (isSaid) dropped.add(ask);
  }
  return found.filter((each) => !dropped.has(each));
}

const objectOf = ({ text }: Candidate): Set<string> => stems(text.replace(/^\S+ /, ""));

const isSameVerb = (a: Candidate, b: Candidate): boolean =>
  a.text.split(" ", 1)[0]?.toLowerCase() === b.text.split(" ", 1)[0]?.toLowerCase();
