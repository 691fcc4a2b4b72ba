import type { Field, SearchableMessage } from "../entry.ts";
import type { SearchQuery } from "../query/query.ts";

/** A piece of a stored text around what a query finds. */
export type Snippet = ({ field: Field } | { conversation_id: string; message: number }) & {
  /** At most 240 UTF-16 units. */
  text: string;
  /** What matches in `text`: start and end, in UTF-16 units, in order and apart. */
  ranges: [start: number, end: number][];
};

export interface Found {
  fields: Readonly<Partial<Record<Field, readonly string[]>>>;
  messages: readonly (SearchableMessage & { conversation_id: string })[];
}

/** At most three snippets of a hit. */
export function snippetsOf(_query: SearchQuery, _found: Found): Snippet[] {
  return [];
}
