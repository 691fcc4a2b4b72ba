import { getHandover as contract } from "@dreamcatcher/contracts/endpoints/implementations";
import type { HandoverFormat } from "@dreamcatcher/contracts/handover";
import { readHandOver } from "#shared/implementations/hand-over.ts";
import { api } from "#shared/platform/http/api.ts";

const CONTENT_TYPES: Readonly<Record<HandoverFormat, string>> = {
  "agents-md": "text/markdown; charset=utf-8",
  "spec-kit": "application/json",
  "task-master": "application/json",
  "github-issues": "text/x-shellscript; charset=utf-8",
  prompt: "text/plain; charset=utf-8",
};

export const handler = api(contract, async ({ caller, params, query: { format } }) => ({
  status: 200,
  headers: { "content-type": CONTENT_TYPES[format] },
  body: await readHandOver(caller.owner_id, params.implementation_id, format),
}));
