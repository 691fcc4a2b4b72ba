import { type DreamVersion, etagOf } from "./etag.ts";
import type { Dream } from "./generated/types.ts";
import type { ChangeOptions } from "./request.ts";

/**
 * A dream by its id, or as it was read. A dream as it was read is changed only if nobody has changed it since
 * (`If-Match`); one by its id is changed in any case.
 */
export type DreamRef = string | (Pick<Dream, "id"> & DreamVersion);

export const paramsOf = (dream: DreamRef) => ({ dream_id: typeof dream === "string" ? dream : dream.id });

export const matching = (dream: DreamRef, options: ChangeOptions): ChangeOptions =>
  typeof dream === "string" ? options : { ifMatch: etagOf(dream), ...options };
