import { getDocs as contract } from "#shared/contracts/endpoints/operations.ts";
import { api } from "#shared/http/api.ts";
import { ofStage } from "#shared/openapi/of-stage.ts";
import { docsPage } from "#shared/openapi/page.ts";
import document from "../../docs/openapi.json" with { type: "json" };

const page = docsPage(ofStage(document));

export const handler = api(contract, async () => ({
  status: 200,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  },
  body: page,
}));
