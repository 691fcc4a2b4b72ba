import * as z from "zod";

/** How an execution of a workflow ends that has not done what it should. */
export const ExecutionEnd = z.enum(["FAILED", "TIMED_OUT", "ABORTED"]);
export type ExecutionEnd = z.infer<typeof ExecutionEnd>;

/** What Step Functions tells of such an end, with the input that the execution was started with. */
export const executionEnded = <Input extends z.ZodType>(input: Input) =>
  z.object({
    detail: z.object({
      status: ExecutionEnd,
      input: z
        .string()
        .transform((text) => JSON.parse(text))
        .pipe(input),
    }),
  });
