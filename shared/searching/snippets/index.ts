import { FIELDS, type Field, type SearchableMessage } from "../entry.ts";
import type { Clause, SearchQuery } from "../query/query.ts";
import { cutAround } from "./cut.ts";
import { joined, rangesOf } from "./ranges.ts";

/** A piece of a stored text around what a query finds, from a field of the dream or a message. */
export type Snippet = ({ field: Field } | { conversation_id: string; message: number }) & {
  /** One line of at most 240 UTF-16 units. */
  text: string;
  /** What is found in `text`: start and end, in UTF-16 units, in order and apart. */
  ranges: [start: number, end: number][];
};

/** The stored texts of a hit. */
export interface StoredTexts {
  fields: Readonly<Partial<Record<Field, readonly string[]>>>;
  messages: readonly (SearchableMessage & { conversation_id: string })[];
}

const MAX_SNIPPETS = 3;

/** At most three snippets of a hit: those that show the most of the query first. */
export function snippetsOf({ clauses, inCode }: SearchQuery, { fields, messages }: StoredTexts): Snippet[] {
  const ofFields = (names: readonly Field[]): Candidate[] =>
    names.flatMap((field) => (fields[field] ?? []).map((text) => ({ source: { field }, text })));
  const said = messages.flatMap(({ conversation_id, message, text, code }) =>
    (inCode ? [code] : [text, code]).map(
      (each): Candidate => ({ source: { conversation_id, message }, text: each }),
    ),
  );
  const candidates = inCode ? said : [...ofFields(TOLD), ...said, ...ofFields(NAMING)];
  const found = candidates.flatMap((candidate) => shown(candidate, clauses));
  const snippets: Snippet[] = [];
  const told = new Set<number>();
  while (snippets.length < MAX_SNIPPETS && found.length > 0) {
    const news = found.map((each) => each.clauses.filter((clause) => !told.has(clause)).length);
    const [best] = found.splice(news.indexOf(Math.max(...news)), 1);
    if (!best) break;
    for (const clause of best.clauses) told.add(clause);
    snippets.push(best.snippet);
  }
  return snippets;
}

/** These are shown last: lists of dreams show them anyway. */
const NAMING: readonly Field[] = ["title", "tags"];
const TOLD = FIELDS.filter((field) => !NAMING.includes(field));

interface Candidate {
  source: { field: Field } | { conversation_id: string; message: number };
  text: string;
}

function shown(
  { source, text }: Candidate,
  clauses: readonly Clause[],
): { snippet: Snippet; clauses: number[] }[] {
  const inText = rangesOf(clauses, text);
  if (inText.length === 0) return [];
  const cut = cutAround(text, inText);
  const ranges = rangesOf(clauses, cut);
  if (ranges.length === 0) return [];
  const different = [...new Set(ranges.map(({ clause }) => clause))];
  return [{ snippet: { ...source, text: cut, ranges: joined(ranges) }, clauses: different }];
}
