import { type Api, api } from "../../../local/stage/api.ts";
import { stage } from "./stage.ts";

/** The API as this person calls it, or without a token where there is no person. */
export const apiOf = (person?: { token: string }): Api =>
  api({ api_url: stage.api_url, token: person?.token });
