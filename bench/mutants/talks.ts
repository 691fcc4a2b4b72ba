import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

/** A conversation by the name of its file. */
export interface Talk {
  name: string;
  conversation: unknown;
}

const OWN = join(import.meta.dirname, "talks");

/** The conversations of a folder, of any format that is read; without one those written for the bench. */
export const talksIn = (folder = OWN): Talk[] =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? entry.name : []))
    .toSorted()
    .map((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      return {
        name: file.replace(/\.\w+$/, ""),
        conversation: file.endsWith(".json") ? JSON.parse(text) : text,
      };
    });

/** The talks of a folder whose code is broken, which are in a folder of their own within it. */
export function brokenTalksIn(folder: string): Talk[] {
  const own = join(folder, "broken");
  return existsSync(own) ? talksIn(own) : [];
}

/** A way in which an assistant breaks the code of a talk: each text is replaced once. */
export const Breakage = z
  .strictObject({
    talk: z.string().meta({ description: "The name of the talk." }),
    fault: z.string().meta({ description: "What is wrong then." }),
    replace: z
      .array(z.tuple([z.string(), z.string()]))
      .min(1)
      .meta({ description: "The texts of its messages that are replaced, and by what." }),
  })
  .meta({ description: "A way in which an assistant breaks the code of a talk." });
export type Breakage = z.infer<typeof Breakage>;

const Conversation = z.looseObject({
  messages: z.array(z.looseObject({ role: z.string(), content: z.string() })),
});

/** The talks with broken code, each named by its fault. */
export function brokenTalks(talks: readonly Talk[]): Talk[] {
  const list = readFileSync(new URL("broken.json", import.meta.url), "utf8");
  return z
    .array(Breakage)
    .parse(JSON.parse(list))
    .map((breakage) => ({
      name: `${breakage.talk}: ${breakage.fault}`,
      conversation: broken(talks.find(({ name }) => name === breakage.talk)?.conversation, breakage),
    }));
}

/**
 * A conversation with broken code.
 *
 * @throws {Error} when a text to replace is not in exactly one message
 */
export function broken(conversation: unknown, { talk, replace }: Breakage): unknown {
  const { messages, ...rest } = Conversation.parse(conversation);
  return {
    ...rest,
    messages: replace.reduce((all, [before, after]) => {
      const places = all.filter(({ content }) => content.includes(before)).length;
      if (places !== 1) throw new Error(`${talk}: ${places} messages have ${JSON.stringify(before)}`);
      return all.map((message) => ({
        ...message,
        content: message.content.replace(before, () => after),
      }));
    }, messages),
  };
}
