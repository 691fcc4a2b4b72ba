import { getOpenapi as contract } from "#shared/contracts/endpoints/operations.ts";
import { api } from "#shared/http/api.ts";
import document from "../../docs/openapi.json" with { type: "json" };

export const handler = api(contract, async () => ({ status: 200, body: document }));
