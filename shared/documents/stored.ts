import type { DocumentInput } from "@dreamcatcher/contracts/dream";
import type { Item } from "#shared/platform/table/keys.ts";
import { withDocumentIds } from "./identify.ts";

/** Attributes of a row, with ids for their documents, which had none at first. */
export const identifyDocuments = (attributes: Item): Item => ({
  ...attributes,
  documents: withDocumentIds(attributes.documents as DocumentInput[]),
});
