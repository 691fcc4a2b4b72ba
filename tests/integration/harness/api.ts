import { type Api, api } from "../../../local/stage/api.ts";
import { checkReply } from "./check-reply.ts";
import { stage } from "./stage.ts";

/** The API as this person calls it, or without a token where there is no person; its contract holds in every reply. */
export const apiOf = (person?: { token: string }): Api =>
  api({ api_url: stage.api_url, token: person?.token, check: checkReply });
