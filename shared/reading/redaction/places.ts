import { readConversation } from "../read.ts";
import { type Transcript, UnreadableConversation } from "../transcript.ts";
import { wordFinder } from "./find-words.ts";
import { eachText, pathOf } from "./texts.ts";

/** Calls back with each of the values that is in a text, and where. */
type FindIn = (text: string, on: (value: string, at: number) => void) => void;

/**
 * Says for a person where each of some values stands in a conversation: in which messages and documents, or
 * else, for what the conversation does not show, where in the file.
 */
export function placesOf(conversation: unknown, values: readonly string[]): Map<string, string> {
  const shown = shownPlaces(transcriptOf(conversation), finderOf(values));
  const hidden = values.filter((value) => !shown.has(value));
  const inFile =
    hidden.length === 0 ? new Map<string, string>() : placesInFile(conversation, finderOf(hidden));
  return new Map(values.map((value) => [value, listed(shown.get(value)) ?? inFile.get(value) ?? ""]));
}

function finderOf(values: readonly string[]): FindIn {
  const find = wordFinder(values, false);
  return (text, on) => find(text, (index, at) => on(values[index] ?? "", at));
}

function transcriptOf(conversation: unknown): Transcript | undefined {
  try {
    return readConversation(conversation);
  } catch (error) {
    if (error instanceof UnreadableConversation) return undefined;
    throw error;
  }
}

function shownPlaces(transcript: Transcript | undefined, findIn: FindIn): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>();
  const look = (text: string | null | undefined, place: string) =>
    findIn(text ?? "", (value) => places.set(value, (places.get(value) ?? new Set()).add(place)));
  look(transcript?.title, "the title");
  transcript?.messages.forEach(({ content }, at) => {
    look(content, `message ${at + 1}`);
  });
  for (const { title, content, made } of transcript?.documents ?? [])
    look(content, `the ${made ? "file" : "document"} ${title}`);
  return places;
}

/** The first place of each value. */
function placesInFile(conversation: unknown, findIn: FindIn): Map<string, string> {
  const places = new Map<string, string>();
  eachText(conversation, ({ text }, placed) => {
    let line = 1;
    let end = text.indexOf("\n");
    findIn(text, (value, at) => {
      for (; end !== -1 && end < at; end = text.indexOf("\n", end + 1)) line += 1;
      const path = pathOf(placed).join(" › ");
      if (!places.has(value))
        places.set(value, path === "" ? `line ${line}` : `outside of the messages: ${path}`);
    });
  });
  return places;
}

const MAX_NAMED = 3;

function listed(places: ReadonlySet<string> = new Set()): string | undefined {
  const named = [...places].slice(0, MAX_NAMED);
  const more = places.size - named.length;
  return places.size === 0 ? undefined : [...named, ...(more > 0 ? [`${more} more`] : [])].join(", ");
}
