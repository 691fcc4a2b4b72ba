import { DreamKind } from "@dreamcatcher/contracts/dream";
import * as z from "zod";
import type { LabelledTalk } from "./talk.ts";

/** What is expected of the dream of a talk. Lists that may be left out were not labelled. */
export const Labels = z
  .object({
    kind: DreamKind.optional(),
    title: z.string().meta({ description: "What a person would name the talk." }),
    tags: z.array(z.string()).meta({ description: "Topics; alternatives stand as `a|b`." }),
    facts: z.array(z.string()).meta({ description: "What the summary must contain." }),
    todos: z
      .array(
        z
          .object({
            text: z.string().meta({ description: "What is to be done." }),
            done: z.boolean().default(false).meta({ description: "Whether it was carried out." }),
          })
          .meta({ description: "A todo." }),
      )
      .meta({ description: "The todos." }),
    suggestions: z
      .array(z.string())
      .default([])
      .meta({ description: "An assistant's steps that are no todos." }),
    features: z.array(z.string()).meta({ description: "What the thing does or has." }),
    decisions: z.array(z.string()).optional().meta({ description: "What the person settled." }),
    documents: z.array(z.string()).meta({ description: "Addresses and files." }),
    code: z
      .array(
        z
          .object({
            text: z.string().meta({ description: "The code, verbatim." }),
            filename: z.string().nullish().meta({ description: "The name of its file." }),
          })
          .meta({ description: "A block of code." }),
      )
      .meta({ description: "The blocks of code to keep." }),
  })
  .meta({ description: "What is expected of the dream of a talk." });

export type Labels = z.infer<typeof Labels>;

const FENCED = /^[ \t]*```[^\n]*\n(.*?)^[ \t]*```[ \t]*$/gms;

/**
 * The labels of a talk, with the text of the blocks that they number.
 *
 * @throws {RangeError} when the talk has no block of a number
 */
export function labelsOf({ kind, labels, messages }: LabelledTalk): Labels {
  const blocks = messages.flatMap(({ content }) => [...content.matchAll(FENCED)].map(([, text]) => text));
  const code = labels.code.map(({ block, filename }) => {
    const text = blocks[block - 1];
    if (text === undefined) throw new RangeError(`There is no block ${block} of ${blocks.length}.`);
    return { text, filename };
  });
  return { ...labels, kind, code };
}
