export interface FoundDream {
  id: string;
  title: string;
  snippet: string;
}

export interface Question {
  number: number;
  query: string;
  /** The most dreams. */
  limit: number;
}

export type Answer = { number: number } & ({ found: FoundDream[] } | { error: string });
