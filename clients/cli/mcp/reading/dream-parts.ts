import type { Client, Dream } from "@dreamcatcher/client";
import type { Access } from "../access.ts";
import { piecesOf } from "../cutting.ts";
import { inWords } from "../failing.ts";

/** The longest piece of a text that is one item of a part. */
const PIECE = 6_000;
const DESCRIPTION_PIECE = 2_500;
/** An assistant waits so long for what only the service has. */
const PATIENCE_MS = 8_000;

/** Something that the dream has, with the words of the conversation that show it. */
export interface Line {
  id: string;
  text: string;
  reason?: string;
  quote?: string;
}

export interface DocumentLine {
  id: string;
  title: string;
  url?: string;
  content_type?: string;
  bytes?: number;
  quote?: string;
}

/** A piece of code, or of one that is too long to be read at once. */
export interface CodePiece {
  language: string;
  filename?: string;
  /** The topic of the conversation that it stands in. */
  topic: string;
  code: string;
  /** `2/3` where it is a piece of a longer one. */
  piece?: string;
}

/** The parts of a dream, each a list that can be read on at any place. */
export interface DreamParts {
  description: string[];
  decisions: Line[];
  todos: Line[];
  done_todos: Line[];
  features: Line[];
  suggestions: Line[];
  documents: DocumentLine[];
  code: CodePiece[];
  talk: string[];
}

export type PartName = keyof DreamParts;

/** A topic of a conversation, with its text and code. */
interface Topic {
  title: string;
  content: string;
  code_snippets: readonly { language: string; filename?: string | null | undefined; code: string }[];
}

type Item = {
  id: string;
  text: string;
  reason?: string | undefined;
  evidence?: { quote: string } | undefined;
};

const lineOf = ({ id, text, reason, evidence }: Item): Line => ({
  ...{ id, text },
  ...(reason !== undefined && { reason }),
  ...(evidence && { quote: evidence.quote }),
});

/** The parts that a dream itself has, without the code and the talk that are with its conversations. */
export function ownParts({ description, decisions, todos, features, suggestions, documents }: Dream) {
  return {
    description: piecesOf(description, DESCRIPTION_PIECE),
    decisions: decisions.map(lineOf),
    todos: todos.filter(({ done }) => !done).map(lineOf),
    done_todos: todos.filter(({ done }) => done).map(lineOf),
    features: features.map(lineOf),
    suggestions: suggestions.map(lineOf),
    documents: documents.map(({ id, title, url, content_type, bytes, evidence }) => ({
      ...{ id, title },
      ...(url !== undefined && { url }),
      ...(content_type !== undefined && { content_type }),
      ...(bytes !== undefined && { bytes }),
      ...(evidence && { quote: evidence.quote }),
    })),
  } satisfies Omit<DreamParts, "code" | "talk">;
}

/** Code and talk of a dream, and why they are missing where they could not be read. */
export async function talkParts(
  access: Access,
  dream: Dream,
  signal: AbortSignal,
): Promise<Pick<DreamParts, "code" | "talk"> & { missing?: string }> {
  const either = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  try {
    const topics = (await topicsHere(access, dream.id)) ?? (await topicsThere(access.client, dream, either));
    if (topics === undefined) return { code: [], talk: [], missing: MISSING_OFFLINE };
    return {
      code: topics.flatMap(codeOf),
      talk: piecesOf(topics.map(({ title, content }) => `## ${title}\n\n${content}`).join("\n\n"), PIECE),
    };
  } catch (error) {
    signal.throwIfAborted();
    const reason = either.aborted ? "the service gives no response in time." : inWords(error);
    return {
      code: [],
      talk: [],
      missing: `Code and talk are with the service, and could not be read: ${reason}`,
    };
  }
}

const MISSING_OFFLINE =
  "Code and talk are with the service: the person signs in in a terminal to have them here (dreams login).";

/** The topics of a conversation that only this machine has; undefined where the service has it. */
async function topicsHere({ sync }: Access, id: string): Promise<Topic[] | undefined> {
  const conversation = await sync.dreams.conversation(id);
  if (conversation === undefined) return undefined;
  const [{ rules }, { readConversation }] = await Promise.all([
    import("@dreamcatcher/organizing/index"),
    import("@dreamcatcher/reading/read"),
  ]);
  const { fragments } = await rules.organize(readConversation(conversation));
  return fragments;
}

/** The topics that the service has; undefined where nobody is signed in. */
async function topicsThere(
  client: Client | undefined,
  { id, sources }: Dream,
  signal: AbortSignal,
): Promise<Topic[] | undefined> {
  if (client) return Array.fromAsync(client.dreams.fragments(id, { limit: 100 }, { signal }));
  return sources.length === 0 ? [] : undefined;
}

const codeOf = ({ title, code_snippets }: Topic): CodePiece[] =>
  code_snippets.flatMap(({ language, filename, code }) =>
    piecesOf(code, PIECE).map((piece, at, { length }) => ({
      language,
      ...(filename && { filename }),
      topic: title,
      code: piece,
      ...(length > 1 && { piece: `${at + 1}/${length}` }),
    })),
  );
