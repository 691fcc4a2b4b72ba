import { basename } from "node:path";
import { readConversation } from "@dreamcatcher/reading/read";
import {
  type SearchableConversation,
  type SearchableDream,
  searchableConversation,
  searchableDream,
} from "@dreamcatcher/searching/entry";
import { UserError } from "../../local/user-error.ts";
import { dreamOf, NOW } from "../mutants/built.ts";
import { type Talk, talksIn } from "../mutants/talks.ts";

/** A talk and the dream that the rules make of it, as they are searched. */
export interface FiledTalk {
  id: string;
  dream: SearchableDream;
  conversation: SearchableConversation;
}

/**
 * The published talks of a folder, as somebody has them who captured them all.
 *
 * @throws {UserError} when the folder has none
 */
export async function filedTalks(folder: string): Promise<FiledTalk[]> {
  const talks = talksIn(folder).filter(({ name }) => /^t\d{3}$/.test(name));
  if (talks.length === 0)
    throw new UserError(`${basename(folder)} has no talks: \`npm run bench:talks\` fetches them.`);
  const filed: FiledTalk[] = [];
  for (const talk of talks) filed.push(await fileTalk(talk));
  return filed;
}

/** All are of one time, so that the order of hits depends on what is said alone. */
async function fileTalk({ name: id, conversation }: Talk): Promise<FiledTalk> {
  const { dream } = await dreamOf(conversation);
  const { source, messages } = readConversation(conversation);
  return {
    id,
    dream: searchableDream({ ...dream, id, created: NOW, updated: NOW }),
    conversation: searchableConversation({ id: `c-${id}`, content_hash: id, source }, messages),
  };
}
