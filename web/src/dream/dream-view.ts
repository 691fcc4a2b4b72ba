import { type PlaceInTalk, placeOf } from "../talk/place-in-talk.ts";

/** What of a dream is shown; it is in the page's address. */
interface DreamView extends PlaceInTalk {
  /** The file of the talk's code that is open. */
  file?: string;
}

/** The view of an address, without what is none. */
export const dreamViewOf = (search: Record<string, unknown>): DreamView => ({
  ...placeOf(search),
  ...(typeof search.file === "string" && { file: search.file }),
});
