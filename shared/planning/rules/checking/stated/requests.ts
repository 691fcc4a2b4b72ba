import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { saidIn } from "../said.ts";
import type { FoundRequests } from "./answers.ts";
import { requestsInCommands } from "./request-commands.ts";
import { requestsInSentences } from "./request-sentences.ts";

/** Requests of the conversation, and who makes them. */
export interface StatedRequests extends FoundRequests {
  /** The index of the fragment. */
  fragment: number;
  /** The person asks for it, so that it holds for later versions of the code too. */
  isWish: boolean;
}

const MAX_REQUESTS = 30;

/** The requests to a server on this machine that a conversation makes, and what it says that they give. */
export const statedRequests = (fragments: readonly Fragment[]): StatedRequests[] =>
  saidIn(fragments)
    .flatMap(({ turns, blocks, fragment }) => [
      ...requestsInCommands(blocks).map((each) => ({ ...each, fragment, isWish: false })),
      ...turns.flatMap(({ role, text }) => {
        const isWish = role === "user";
        return requestsInSentences(text, isWish).map((each) => ({ ...each, fragment, isWish }));
      }),
    ])
    .slice(0, MAX_REQUESTS);
