import type { Length } from "@dreamcatcher/contracts/limits";
import { useState } from "react";
import { useLengthWords } from "../texts/length-words.ts";
import { lengthProblem } from "../texts/text-length.ts";

interface LengthCheck {
  /** What is wrong, beside the field: what is too long at once, what is too short when it is to be saved. */
  words: string | undefined;
  /** Whether the text can be saved; says why not from then on. */
  isRight: () => boolean;
  /** Begins anew, with another text. */
  reset: () => void;
}

/** Checks a text that is being typed before the service does. */
export function useLength(text: string, length: Length): LengthCheck {
  const wordsOf = useLengthWords();
  const [isTried, setTried] = useState(false);
  const problem = lengthProblem(text, length);
  const isShown = problem && (isTried || "tooLong" in problem);
  function isRight() {
    setTried(true);
    return problem === undefined;
  }
  return { words: isShown ? wordsOf(problem) : undefined, isRight, reset: () => setTried(false) };
}
