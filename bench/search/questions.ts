import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import * as z from "zod";

const KINDS = [
  "topic",
  "paraphrase",
  "detail",
  "name",
  "error",
  "sentence",
  "phrase",
  "filter",
  "prefix",
  "typo",
  "language",
  "unspaced",
  "code",
] as const;

/** What somebody types to find a talk again, and the talks that they would accept. */
export const Question = z
  .strictObject({
    q: z.string().trim().min(1).meta({ description: "What is typed." }),
    talks: z
      .array(z.string().regex(/^t\d{3}$/))
      .min(1)
      .meta({ description: "The talks that answer it, by their ids in bench/talks/sources.json." }),
    kind: z.enum(KINDS).meta({
      description: [
        "What is typed.",
        "`topic`: a few words of what it was about. `detail`: what was said in the midst of it.",
        "`paraphrase`: what it was about in other words than its own.",
        "`name`: a name, a file or an identifier. `error`: a piece of a message, as remembered.",
        "`sentence`: a whole question. `phrase`: words in quotes. `filter`: with a filter or a word left out.",
        "`prefix`: the last word is not finished. `typo`: a word is misspelled.",
        "`language`: in a language other than English. `unspaced`: a sentence of one without blanks.",
        "`code`: searched in code alone.",
      ].join(" "),
    }),
  })
  .meta({ description: "What somebody types to find a talk again, and the talks that they would accept." });
export type Question = z.infer<typeof Question>;

/** Ranking may be adjusted to the questions of the first half, and is judged by those of the second. */
export const SPLITS = ["tuning", "held_out"] as const;
export type Split = (typeof SPLITS)[number];

/** The half that a question belongs to, by a digest of what is typed: nobody chooses it. */
export const splitOf = ({ q }: Question): Split =>
  (createHash("sha256").update(q).digest()[0] ?? 0) % 2 === 0 ? "tuning" : "held_out";

/**
 * The questions, which were written from the talks alone, without sight of the ranking. Only those of kind
 * `unspaced` and eight errors came after a first run, which showed that there were too few to tell.
 */
export const readQuestions = (): Question[] =>
  z.array(Question).parse(JSON.parse(readFileSync(new URL("questions.json", import.meta.url), "utf8")));
