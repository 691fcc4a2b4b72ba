import type { Dream } from "@dreamcatcher/client";
import * as z from "zod";
import { findDream } from "../../dreams/find.ts";
import type { Access } from "../access.ts";
import { cursorOf, placeIn } from "../cursors.ts";
import { piecesOf, withRoom } from "../cutting.ts";
import { documentText } from "../reading/document-text.ts";
import { type DreamParts, ownParts, type PartName, talkParts } from "../reading/dream-parts.ts";
import { DREAM_DATA, type DreamData } from "./dream-data.ts";
import { DREAM_NAME, headOf } from "./dream-head.ts";
import { dreamText } from "./dream-text.ts";
import { type Answer, tool } from "./tool.ts";

/** How much of each part the first answer has, as characters of JSON; the rest is read on by cursors. */
const FIRST: Readonly<Record<PartName, number>> = {
  description: 2_500,
  decisions: 4_000,
  todos: 4_000,
  done_todos: 0,
  features: 3_000,
  suggestions: 1_500,
  documents: 2_500,
  code: 6_500,
  talk: 0,
};
/** How much of a part is read on at once. */
const NEXT = 16_000;
const PIECE = 6_000;

const PARTS = Object.keys(FIRST) as PartName[];

const Place = z.union([
  z.object({ part: z.enum(PARTS as [PartName, ...PartName[]]), at: z.int().min(0) }),
  z.object({ document: z.string(), at: z.int().min(0) }),
]);

export const getDream = tool({
  name: "get_dream",
  title: "Read a dream",
  description:
    "Reads a dream: summary, what the person decided (each with the words of the conversation that show it), open " +
    "todos, features, documents and code. What has no room is named in `more`: pass its cursor to read on, also to " +
    "read the conversation itself (`talk`) or the text of a document. Use it before you work on something that the " +
    "person thought out earlier; take decisions as settled and suggestions as mere ideas of an assistant.",
  input: {
    dream: DREAM_NAME,
    cursor: z.string().optional().describe("A cursor out of `more` or `documents`, to read that part on."),
  },
  output: DREAM_DATA,
  writes: false,
  async run(access, { dream: name, cursor }, signal) {
    const dream = await findDream(access.sync, name);
    if (cursor === undefined) return overview(access, dream, signal);
    const place = placeIn(cursor, Place);
    return "part" in place
      ? partFrom(access, dream, place.part, place.at, signal)
      : documentFrom(access, dream, place.document, place.at, signal);
  },
});

/** All parts of a dream, each as far as there is room. */
export async function overview(
  access: Access,
  dream: Dream,
  signal: AbortSignal,
): Promise<Answer<DreamData>> {
  const { missing, ...talk } = await talkParts(access, dream, signal);
  const parts = { ...ownParts(dream), ...talk };
  const more: DreamData["more"] = [];
  const { summary, outcome } = dream;
  const shown = Object.fromEntries(
    PARTS.map((part) => {
      // A summary says the same in short.
      const room = part === "description" && summary !== "" ? 0 : FIRST[part];
      const items = room === 0 ? [] : withRoom<unknown>(parts[part], room);
      more.push(...moreOf(part, parts[part].length - items.length, items.length));
      return [part, items];
    }).filter(([, items]) => items && items.length > 0),
  ) as Partial<DreamParts>;
  return answerOf(dream, {
    ...(summary && { summary }),
    ...(outcome && {
      outcome: { text: outcome.text, ...(outcome.evidence && { quote: outcome.evidence.quote }) },
    }),
    ...withTexts(shown),
    more,
    ...(missing !== undefined && { missing }),
  });
}

async function partFrom(
  access: Access,
  dream: Dream,
  part: PartName,
  at: number,
  signal: AbortSignal,
): Promise<Answer<DreamData>> {
  const isTalk = part === "code" || part === "talk";
  const { missing, ...talk } = isTalk ? await talkParts(access, dream, signal) : { code: [], talk: [] };
  const items = { ...ownParts(dream), ...talk }[part].slice(at);
  const shown = withRoom<unknown>(items, NEXT);
  return answerOf(dream, {
    ...withTexts({ [part]: shown } as Partial<DreamParts>),
    more: moreOf(part, items.length - shown.length, at + shown.length),
    ...(missing !== undefined && { missing }),
  });
}

async function documentFrom(
  { client }: Access,
  dream: Dream,
  id: string,
  at: number,
  signal: AbortSignal,
): Promise<Answer<DreamData>> {
  const pieces = piecesOf(await documentText(client, dream, id, signal), PIECE).slice(at);
  const text = withRoom(pieces, NEXT);
  const title = dream.documents.find((each) => each.id === id)?.title ?? id;
  const left = pieces.length - text.length;
  const cursor = cursorOf({ document: id, at: at + text.length });
  return answerOf(dream, {
    document: { id, title, text },
    more: left > 0 ? [{ part: "document", left, cursor }] : [],
  });
}

const moreOf = (part: PartName, left: number, at: number): DreamData["more"] =>
  left > 0 ? [{ part, left, cursor: cursorOf({ part, at }) }] : [];

/** Parts with a cursor for the text of each document that has one. */
const withTexts = ({ documents, ...parts }: Partial<DreamParts>): Partial<DreamData> => ({
  ...parts,
  ...(documents && {
    documents: documents.map((each) => ({
      ...each,
      ...(each.bytes !== undefined && { cursor: cursorOf({ document: each.id, at: 0 }) }),
    })),
  }),
});

function answerOf(dream: Dream, found: Partial<DreamData> & Pick<DreamData, "more">): Answer<DreamData> {
  const { created, todos } = dream;
  const done_todos_count = todos.filter(({ done }) => done).length;
  const data = { ...headOf(dream), created, done_todos_count, ...found };
  return { data, text: dreamText(data) };
}
