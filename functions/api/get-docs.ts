import { getDocs as contract } from "@dreamcatcher/contracts/endpoints/operations";
import { brands } from "#shared/dreams/brands.ts";
import { planners } from "#shared/implementations/stage-planners.ts";
import { api } from "#shared/platform/http/api.ts";
import { ofStage } from "#shared/platform/openapi/of-stage.ts";
import { docsPage } from "#shared/platform/openapi/page.ts";
import document from "../../docs/openapi.json" with { type: "json" };

const page = docsPage(ofStage(document, { brands, planners }));

export const handler = api(contract, async () => ({
  status: 200,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  },
  body: page,
}));
