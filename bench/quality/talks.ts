import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { root } from "../../local/paths.ts";
import { UserError } from "../../local/user-error.ts";
import { Labels, labelsOf } from "./labels.ts";
import { LabelledTalk, type TalkLanguage } from "./talk.ts";

/** A conversation in a format that is read, and what is expected of its dream. */
export interface Talk {
  name: string;
  conversation: unknown;
  labels: Labels;
  /** Undefined where nobody has said it: words are then compared as English ones. */
  language?: TalkLanguage;
}

const folder = join(root, "examples", "labelled");

/** The talks of `examples/labelled`, in the order of their names. */
export function exampleTalks(): Talk[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return files.sort().map((file) => {
    const talk = parsed(LabelledTalk, join(folder, file));
    const { language, title, messages } = talk;
    return {
      name: file.slice(0, -".json".length),
      conversation: { title, messages },
      labels: labelsOf(talk),
      language,
    };
  });
}

const OwnLabels = z.record(z.string(), Labels);
const OwnConversations = z.array(z.looseObject({ id: z.string() }));

/**
 * Talks of one's own: those that have labels.
 *
 * @throws {UserError} when a label names a conversation that is not there
 */
export function ownTalks(files: { labels: string; conversations: string }): Talk[] {
  const conversations = new Map(parsed(OwnConversations, files.conversations).map((each) => [each.id, each]));
  return Object.entries(parsed(OwnLabels, files.labels)).map(([name, labels]) => {
    const conversation = conversations.get(name);
    if (!conversation) throw new UserError(`${files.conversations} has no conversation ${name}.`);
    return { name, conversation, labels };
  });
}

function parsed<T>(schema: z.ZodType<T>, file: string): T {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new UserError(`${file} cannot be read: ${reason}`);
  }
}
