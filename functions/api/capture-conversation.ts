import { captureConversation as contract } from "@dreamcatcher/contracts/endpoints/conversations";
import type { Organizer } from "@dreamcatcher/organizing/organizer";
import { readCapture } from "#shared/conversations/read-capture.ts";
import { capture } from "#shared/dreams/capture.ts";
import { etagOf } from "#shared/dreams/etag.ts";
import { dreamPath } from "#shared/dreams/response.ts";
import { api } from "#shared/platform/http/api.ts";
import { countCapture } from "#shared/platform/observability/metrics.ts";

/** Loaded when first needed: an unchanged conversation is not organized. */
const organizer: Organizer = {
  organize: async (transcript) => {
    const { rules } = await import("@dreamcatcher/organizing/index");
    return rules.organize(transcript);
  },
};

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
