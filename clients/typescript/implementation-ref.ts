import { etagOf, type ImplementationVersion } from "./etag.ts";
import type { Implementation } from "./generated/types.ts";
import type { ChangeOptions } from "./request.ts";

/**
 * An implementation by its id, or as it was read. The plan of one as it was read is changed or approved only
 * if nobody has changed it since (`If-Match`).
 */
export type ImplementationRef = string | (Pick<Implementation, "id"> & ImplementationVersion);

export const paramsOf = (implementation: ImplementationRef) => ({
  implementation_id: typeof implementation === "string" ? implementation : implementation.id,
});

export const matching = <Options extends ChangeOptions>(
  implementation: ImplementationRef,
  options: Options,
): Options =>
  typeof implementation === "string" ? options : { ifMatch: etagOf(implementation), ...options };
