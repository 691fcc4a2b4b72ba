import type { Client, Dream, Implementation, Plan } from "@dreamcatcher/client";
import * as z from "zod";
import { CommandError } from "../../command-error.ts";
import { findDream } from "../../dreams/find.ts";
import { shortIdOf } from "../../dreams/short-id.ts";
import { EXIT } from "../../exit-codes.ts";
import type { Access } from "../access.ts";
import { cursorOf, placeIn } from "../cursors.ts";
import { piecesOf, withRoom } from "../cutting.ts";
import { DREAM_NAME } from "./dream-head.ts";
import { planText } from "./plan-text.ts";
import { type Answer, tool } from "./tool.ts";

/** How much of a plan one answer has. */
const ROOM = 18_000;
const PIECE = 6_000;
const PATIENCE_MS = 20_000;

const FORMATS = ["plan", "agents-md", "spec-kit", "task-master", "prompt"] as const;
type Format = (typeof FORMATS)[number];

const Place = z.object({ implementation: z.string(), format: z.enum(FORMATS), at: z.int().min(0) });

const OUTPUT = {
  dream_id: z.string(),
  implementation: z
    .object({
      id: z.string(),
      status: z
        .string()
        .describe(
          "pending, planning, planned (waits for approval), generating, verifying, completed or failed.",
        ),
      verdict: z
        .string()
        .nullable()
        .describe("What the built project proves: verified, partly, unverified, failed."),
      created_at: z.string(),
      failure: z.string().nullable(),
    })
    .nullable()
    .describe("The last implementation of the dream; null where there is none."),
  text: z
    .array(z.string())
    .describe("The plan in the format asked for, in pieces; empty where there is none yet."),
  next_cursor: z.string().nullable().describe("What to pass as `cursor` to read on; null at the end."),
};
type PlanData = z.infer<z.ZodObject<typeof OUTPUT>>;

export const getPlan = tool({
  name: "get_plan",
  title: "Read the plan of a dream",
  description:
    "Reads the plan of a dream's last implementation: milestones, tickets with acceptance criteria, their order and " +
    "what is done already, decisions that hold for all, and open questions, each with the words of the conversation " +
    "that it comes from. Use it before you build a dream, and follow it ticket by ticket. It needs the service. " +
    "Formats for hand-over: `agents-md` (AGENTS.md), `spec-kit` (spec.md, plan.md, tasks.md), `task-master` " +
    "(tasks.json) and `prompt`.",
  input: {
    dream: DREAM_NAME,
    format: z.enum(FORMATS).default("plan").describe("How to give the plan; `plan` is the shortest."),
    cursor: z.string().optional().describe("`next_cursor` of the answer before, to read on."),
  },
  output: OUTPUT,
  writes: false,
  async run(access, { dream: name, format, cursor }, signal) {
    const dream = await findDream(access.sync, name);
    return planOf(access, dream, { format, cursor }, signal);
  },
});

/**
 * The plan of a dream's last implementation, in a format.
 *
 * @throws {CommandError} when nobody is signed in, or the cursor is none
 * @throws {ApiError} when the service refuses
 * @throws {NetworkError} when it gives no response
 */
export async function planOf(
  { client }: Pick<Access, "client">,
  dream: Dream,
  { format, cursor }: { format: Format; cursor?: string | undefined },
  signal: AbortSignal,
): Promise<Answer<PlanData>> {
  if (client === undefined)
    throw new CommandError(
      EXIT.notSignedIn,
      "Plans are made and kept by the service, and nobody is signed in.",
    );
  const either = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  const place = cursor === undefined ? undefined : placeIn(cursor, Place);
  const implementation = await lastOf(client, dream, place?.implementation, either);
  if (implementation === undefined) return noPlan(dream);
  const { id, status, verdict, created_at, failure } = implementation;
  const about = { dream_id: dream.id, implementation: { id, status, verdict, created_at, failure } };
  if (implementation.plan === null)
    return {
      data: { ...about, text: [], next_cursor: null },
      text: `The implementation ${id} has no plan: it is ${status}${failure ? `, ${failure}` : ""}.`,
    };
  const inFormat = place?.format ?? format;
  const whole = await textIn(client, id, implementation.plan, inFormat, either);
  const at = place?.at ?? 0;
  const pieces = piecesOf(whole, PIECE).slice(at);
  const text = withRoom(pieces, ROOM);
  const isMore = pieces.length > text.length;
  const next_cursor = isMore
    ? cursorOf({ implementation: id, format: inFormat, at: at + text.length })
    : null;
  const heading = `Plan of “${dream.title}”, implementation ${id}: ${status}${verdict ? `, ${verdict}` : ""}.`;
  return {
    data: { ...about, text, next_cursor },
    text: [heading, text.join(""), isMore && `It goes on: cursor ${next_cursor}`]
      .filter(Boolean)
      .join("\n\n"),
  };
}

async function lastOf(
  client: Client,
  dream: Dream,
  known: string | undefined,
  signal: AbortSignal,
): Promise<Implementation | undefined> {
  if (known !== undefined) return client.implementations.get(known, { signal });
  // What is not sent yet has no plan either, and the service does not know it.
  if (dream.owner_id === "") return undefined;
  for await (const { id } of client.dreams.implementations(dream.id, { limit: 1 }, { signal }))
    return client.implementations.get(id, { signal });
  return undefined;
}

const noPlan = ({ id, title }: Dream): Answer<PlanData> => ({
  data: { dream_id: id, implementation: null, text: [], next_cursor: null },
  text:
    `“${title}” has no plan yet: nobody has had it built. The person can: dreams implement ${shortIdOf(id)}. ` +
    "Until then go by its decisions, features and todos (get_dream).",
});

async function textIn(
  client: Client,
  id: string,
  plan: Plan,
  format: Format,
  signal: AbortSignal,
): Promise<string> {
  if (format === "plan") return planText(plan);
  const given = await client.implementations.handover(id, format, { signal });
  if (typeof given === "string") return given;
  if ("files" in given)
    return given.files.map(({ path, content }) => `=== ${path}\n\n${content}`).join("\n\n");
  return JSON.stringify(given, undefined, 2);
}
