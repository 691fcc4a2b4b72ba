import { captureConversation as contract } from "@dreamcatcher/contracts/endpoints/conversations";
import { readCapture } from "#shared/conversations/read-capture.ts";
import { capture } from "#shared/dreams/capture.ts";
import { etagOf } from "#shared/dreams/etag.ts";
import { organizer } from "#shared/dreams/organizer.ts";
import { dreamPath } from "#shared/dreams/response.ts";
import { api } from "#shared/platform/http/api.ts";
import { countCapture } from "#shared/platform/observability/metrics.ts";

export const handler = api(contract, async ({ caller, query, body }) => {
  const { transcript, options } = readCapture(body, query);
  const { result } = await capture(caller, organizer, transcript, options);
  countCapture("api", result.outcome);
  return {
    status: result.outcome === "created" ? 201 : 200,
    headers: { location: dreamPath(result.dream_id), etag: etagOf(result.dream) },
    body: result,
    dream_id: result.dream_id,
  };
});
