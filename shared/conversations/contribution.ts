import type { Document, Todo } from "@dreamcatcher/contracts/dream";

/**
 * What organizing a conversation gave its dream. A conversation added to a dream that was there before gives
 * it the lists only: title, description and summary are not its to say.
 */
export interface Contribution {
  title?: string;
  description?: string;
  summary?: string;
  tags: string[];
  todos: Todo[];
  documents: Document[];
}
