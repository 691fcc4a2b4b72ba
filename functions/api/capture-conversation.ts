import { captureConversation as contract } from "#shared/contracts/endpoints/conversations.ts";
import { readCapture } from "#shared/conversations/read-capture.ts";
import { capture } from "#shared/dreams/capture.ts";
import { etagOf } from "#shared/dreams/etag.ts";
import type { Organizer } from "#shared/dreams/organizer.ts";
import { api } from "#shared/http/api.ts";
import { dreamPath } from "#shared/http/dream-reply.ts";
import { countCapture } from "#shared/observability/metrics.ts";

/** Loaded with the first conversation that is new: one known as it is has nothing to organize. */
const organizer: Organizer = {
  organize: async (transcript) => {
    const { rules } = await import("#shared/dreams/organize/index.ts");
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
