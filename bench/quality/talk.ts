import { DreamKind } from "@dreamcatcher/contracts/dream";
import * as z from "zod";

const Words = z.string().trim().min(1);

const LabelledTodo = z
  .strictObject({
    text: Words.meta({ description: "What is to be done, as an imperative." }),
    done: z.boolean().meta({ description: "Whether the talk shows that it was carried out." }),
  })
  .meta({ description: "Something that the person asks for or takes up." });

const LabelledBlock = z
  .strictObject({
    block: z.int().min(1).meta({ description: "The number of the fenced block, counted through the talk." }),
    filename: Words.optional().meta({ description: "The file's name, where the talk tells it." }),
  })
  .meta({ description: "A fenced block that a person would keep." });

const TalkLabels = z
  .strictObject({
    title: Words.meta({ description: "What a person would name the talk: three to eight words." }),
    tags: z.array(Words).meta({ description: "Four to eight topics; alternatives stand as `a|b`." }),
    facts: z.array(Words).meta({ description: "What a summary must contain." }),
    todos: z.array(LabelledTodo).meta({ description: "What the person asks for or takes up." }),
    suggestions: z.array(Words).meta({ description: "Concrete steps of an assistant that nobody took up." }),
    features: z.array(Words).meta({ description: "What the thing that is talked about does or has." }),
    decisions: z.array(Words).meta({ description: "What the person settled." }),
    documents: z.array(Words).meta({ description: "Addresses and files that are referred to, as written." }),
    code: z.array(LabelledBlock).meta({ description: "The fenced blocks to keep." }),
  })
  .meta({ description: "What a thoughtful reader puts on the dream of a talk." });

export const LabelledTalk = z
  .strictObject({
    language: z
      .enum(["en", "nl", "de", "fr", "es", "pt", "it", "zh", "ja", "ko", "ar"])
      .meta({ description: "The language of the talk." }),
    kind: DreamKind,
    title: Words.optional().meta({ description: "What the tool called the talk, where it did." }),
    messages: z
      .array(
        z
          .strictObject({
            role: z.enum(["user", "assistant"]).meta({ description: "Who speaks." }),
            content: Words.meta({ description: "What is said, in Markdown." }),
          })
          .meta({ description: "A message." }),
      )
      .min(2)
      .meta({ description: "The talk." }),
    labels: TalkLabels,
  })
  .meta({ description: "A talk with what a thoughtful reader puts on its dream." });

export type LabelledTalk = z.infer<typeof LabelledTalk>;
export type TalkLanguage = LabelledTalk["language"];
