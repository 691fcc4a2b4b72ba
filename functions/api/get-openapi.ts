import { getOpenapi as contract } from "#shared/contracts/endpoints/operations.ts";
import { api } from "#shared/http/api.ts";
import { openapiDocument } from "#shared/openapi/document.ts";

const document = openapiDocument();

export const handler = api(contract, async () => ({ status: 200, body: document }));
