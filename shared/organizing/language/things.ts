import { type Delivering, deliveringIn } from "@dreamcatcher/text/spoken";

/** How the things of a language are told apart. */
export type Things = Pick<Delivering, "programs" | "texts" | "describes">;

const [ENGLISH, DUTCH] = [deliveringIn("en"), deliveringIn("nl")];
const either = (of: keyof Things): RegExp => new RegExp(`${ENGLISH[of].source}|${DUTCH[of].source}`, "iu");
/** English words stand in Dutch, too. */
const ENGLISH_OR_DUTCH: Things = {
  programs: either("programs"),
  texts: either("texts"),
  describes: either("describes"),
};

/** How far into a phrase its head noun stands, at most. */
const HEAD_WORDS = 8;

const headOf = (phrase: string, { describes }: Things): string =>
  (phrase.split(describes, 1)[0] ?? "").split(/\s+/, HEAD_WORDS).join(" ");

/** Whether a phrase names something that is made of code. */
export function isProgram(phrase: string, things = ENGLISH_OR_DUTCH): boolean {
  const head = headOf(phrase, things);
  return things.programs.test(head) && !things.texts.test(head.split(" ").slice(-1).join());
}

/** Whether a phrase names something that is written in words. */
export const isWriting = (phrase: string, things = ENGLISH_OR_DUTCH): boolean =>
  things.texts.test(headOf(phrase, things)) && !isProgram(phrase, things);
