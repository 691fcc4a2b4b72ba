import { withoutDenied } from "@dreamcatcher/text/negation";
import { isImperative } from "@dreamcatcher/text/verbs";
import { languageOf } from "@dreamcatcher/text/words";

/** What a grammar knows; a library may know a part of it. */
export interface Grammar {
  /** Whether a text is work to be done, in the imperative. */
  isStep?: (text: string) => boolean;
  /** A text without what it denies. */
  withoutDenied?: (text: string) => string;
  /** The language of a text, as a code of two letters. */
  languageOf?: (text: string) => string;
}

/** What the rules of organizing use. */
export const ours: Grammar = { isStep: isImperative, withoutDenied, languageOf };
