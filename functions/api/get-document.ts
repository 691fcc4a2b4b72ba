import { getDocument as contract } from "@dreamcatcher/contracts/endpoints/dreams";
import { readDocument } from "#shared/dreams/read-document.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller, params }) => {
  const { document, etag } = await readDocument(caller.owner_id, params.dream_id, params.document_id);
  return { status: 200, headers: { etag }, body: document };
});
