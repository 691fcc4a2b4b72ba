import { clip } from "@dreamcatcher/text/clip";
import type * as z from "zod";
import { PlanningFailed } from "../planning-failed.ts";
import { block } from "./block.ts";
import type { Completion, Request } from "./model.ts";
import { replySchema } from "./reply-schema.ts";

/** What a model receives, and what its reply must be: of this schema, and without errors. */
export interface Prompt<Reply> {
  name: string;
  system: string;
  content: readonly string[];
  reply: z.ZodType<Reply>;
  errorsOf(reply: Reply): string[];
}

type Validation<Reply> = { reply: Reply } | { errors: string[] };

/** More than a model writes in one reply; a longer reply is not parsed. */
export const MAX_REPLY_BYTES = 1_000_000;

const MAX_ERRORS = 10;

/**
 * Sends a prompt to a model and validates the reply. An invalid reply is requested once more, with its
 * errors.
 *
 * @throws {PlanningFailed} when the second reply is invalid as well, or a reply is too large
 */
export async function requestReply<Reply>(
  complete: (request: Request) => Promise<Completion>,
  prompt: Prompt<Reply>,
): Promise<Reply> {
  const { name, system, content } = prompt;
  const request = { name, system, content, schema: replySchema(prompt.reply) };
  const first = await complete(request);
  const validation = validate(prompt, first);
  if ("reply" in validation) return validation.reply;
  const repair = repairMessages(name, first, validation.errors);
  const second = validate(prompt, await complete({ ...request, content: [...content, ...repair] }));
  if ("reply" in second) return second.reply;
  throw new PlanningFailed(
    clip(
      `The model's ${name} is still invalid after one repair request: ${second.errors.join("; ")}.`,
      2_000,
    ),
  );
}

function validate<Reply>(prompt: Prompt<Reply>, completion: Completion): Validation<Reply> {
  if ("problem" in completion) return { errors: [completion.problem] };
  const { value } = completion;
  const bytes = Buffer.byteLength(JSON.stringify(value) ?? "");
  if (bytes > MAX_REPLY_BYTES) throw tooLarge(prompt.name);
  const parsed = prompt.reply.safeParse(value);
  const errors = parsed.success
    ? prompt.errorsOf(parsed.data)
    : parsed.error.issues.map((issue) => describeIssue(issue, value));
  if (parsed.success && errors.length === 0) return { reply: parsed.data };
  return { errors: errors.slice(0, MAX_ERRORS) };
}

export const tooLarge = (name: string) =>
  new PlanningFailed(`The model's ${name} is too large: it has more than ${MAX_REPLY_BYTES} bytes.`);

/** An issue with its path, and the value at that path if it is short enough to recognize. */
function describeIssue({ path, message }: z.core.$ZodIssue, value: unknown): string {
  const found = path.reduce<unknown>(
    (inside, key) => (inside as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  );
  const shownValue = typeof found === "string" && found.length <= 100 ? ` ${JSON.stringify(found)}` : "";
  return `${path.join(".") || "the reply"}${shownValue}: ${message}`;
}

function repairMessages(name: string, completion: Completion, errors: readonly string[]): string[] {
  const reply = "value" in completion ? { reply: completion.value, errors } : { errors };
  return [
    "Below is your earlier reply to this, and the rules that it breaks.",
    block("refused", reply),
    `Reply again with the whole ${name}, without these errors.`,
  ];
}
