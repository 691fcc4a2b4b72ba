import * as z from "zod";

/** Where a conversation was published. */
export const Source = z
  .strictObject({
    id: z
      .string()
      .regex(/^[tk]\d{3}$/)
      .meta({ description: "What the conversation is called here." }),
    repository: z
      .string()
      .regex(/^[\w-]+\/[\w.-]+$/)
      .meta({ description: "The owner and name of a repository on GitHub." }),
    commit: z
      .string()
      .regex(/^[0-9a-f]{40}$/)
      .meta({ description: "A commit that holds the file." }),
    path: z.string().meta({ description: "The path of the file in the repository." }),
    position: z
      .int()
      .min(0)
      .default(0)
      .meta({ description: "Which of the conversations in the file it is, from 0." }),
  })
  .meta({ description: "Where a conversation was published." });
export type Source = z.infer<typeof Source>;
