import type { LengthProblem } from "./text-length.ts";
import { useTexts } from "./texts.ts";

/** Says by which rule a text is too short or too long. */
export function useLengthWords(): (problem: LengthProblem) => string {
  const { length } = useTexts();
  return (problem) =>
    "tooShort" in problem ? length.tooShort(problem.tooShort) : length.tooLong(problem.tooLong, problem.by);
}
