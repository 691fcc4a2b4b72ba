import type { Answers } from "./answers.ts";
import type { Automating } from "./automating.ts";
import type { Delivering } from "./delivering.ts";
import type { Kinds } from "./kinds.ts";
import type { Moves } from "./moves.ts";

/** The words of a language, and how it denies. Expressions for denials are applied to whole words. */
export interface Lexicon {
  /** How people carry a talk on; absent where that is not known. */
  moves?: Partial<Moves>;
  /** How assistants answer, as far as that is known. */
  answers?: Partial<Omit<Answers, "labels">> & { labels?: Partial<Answers["labels"]> };
  /** What tells whether an answer hands over what is asked for; absent where that is not known. */
  delivering?: Delivering;
  /** What tells in the person's sentences what they are after; absent where that is not known. */
  kinds?: Kinds;
  /** What tells that something is to happen by itself; absent where that is not known. */
  automating?: Automating;
  /** Words that carry no topic. */
  stopWords: ReadonlySet<string>;
  /** Words that are said of anything, and verbs of work: no topic of their own. */
  vagueWords: ReadonlySet<string>;
  /** Words that are no topic by their endings; absent where none are known. */
  inflected?: RegExp;
  /** Verbs that open a piece of work; absent where they are not known. */
  verbs?: ReadonlySet<string>;
  /** Expressions that deny or refuse what stands beside them. */
  denials: string[];
  /** Those that may stand behind what they deny: "passwords are never stored". */
  denialsBehind?: string[];
  /** Words before a thing that there is to be none of. */
  noneOf: ReadonlySet<string>;
  /** What says that a list is of what is not to be. */
  excluded: RegExp;
  /** Words of a lead-in that denies something else than its list: "what is not done yet". */
  conditions: string[];
  /** What a point follows that ends no sentence. */
  abbreviations?: RegExp;
  /** The first letter of a word, where it tells the language or its family. */
  letters?: RegExp;
  /** Whether denials stand within words, for lack of blanks. */
  deniesWithinWords?: true;
}
