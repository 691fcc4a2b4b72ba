import * as z from "zod";

/** The statuses of executions that end without success. */
export const ExecutionEnd = z.enum(["FAILED", "TIMED_OUT", "ABORTED"]);
export type ExecutionEnd = z.infer<typeof ExecutionEnd>;

/** The event that Step Functions sends about such an end, with the execution's input. */
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
