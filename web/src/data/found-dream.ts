/** A piece of a text around what a search finds: of a dream's field, or of a message of a talk. */
export interface FoundPiece {
  text: string;
  /** What is found in `text`: start and end, in UTF-16 units, in order and apart. */
  ranges: [start: number, end: number][];
  field: string | null;
  message: { talk: string; message: number } | null;
}

export interface FoundDream {
  id: string;
  title: string;
  /** The best of them; null where only filters select the dream. */
  piece: FoundPiece | null;
  /** Whether it has all words that are searched, and not only some. */
  hasAll: boolean;
}

export interface Question {
  number: number;
  query: string;
  /** The most dreams. */
  limit: number;
}

export type Answer = { number: number } & ({ found: FoundDream[] } | { error: string });
