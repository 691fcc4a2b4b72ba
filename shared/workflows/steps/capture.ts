import { readCapture } from "#shared/conversations/read-capture.ts";
import { findConversation } from "#shared/conversations/store.ts";
import { capture } from "#shared/dreams/capture.ts";
import { organizer } from "#shared/dreams/organizer.ts";
import { readDream } from "#shared/dreams/store.ts";
import { workflowConversationKey } from "#shared/platform/content/keys.ts";
import { getJson } from "#shared/platform/content/objects.ts";
import { countCapture } from "#shared/platform/observability/metrics.ts";
import { conversationInputOf } from "../inputs.ts";
import { conversationLink, dreamLink } from "../links.ts";
import type { StepEnding } from "../progress.ts";
import { CannotContinue, type Run } from "../step.ts";

/**
 * Stores the conversation and organizes it into its dream, as a capture does; or finds the dream that is
 * named, or that the named conversation has.
 *
 * @throws {CannotContinue} when the conversation was deleted since
 * @throws {ProblemError} when it cannot be captured, see `capture`
 */
export async function captureForWorkflow(run: Run): Promise<StepEnding> {
  const { owner_id } = run.context;
  const { dream_id, conversation_id } = conversationInputOf(run.record.workflow).source;
  if (dream_id !== undefined) {
    const { dream } = await readDream(owner_id, dream_id);
    return { result: { dream_id: dream.id, outcome: "unchanged" }, links: [dreamLink(dream.id)] };
  }
  if (conversation_id !== undefined) {
    const found = await findConversation(owner_id, conversation_id);
    if (found === undefined) throw new CannotContinue("The conversation was deleted.");
    return captured(conversation_id, found.conversation.dream_id, "unchanged");
  }
  return await captureSent(run);
}

async function captureSent({ context, record }: Run): Promise<StepEnding> {
  const { id, input } = record.workflow;
  const key = workflowConversationKey(context.owner_id, id);
  const sent = await getJson<unknown>(key);
  if (sent === undefined)
    throw new CannotContinue("The conversation that was sent is gone. Start a new one.");
  const { brand, tags } = conversationInputOf({ input });
  const { transcript, options } = readCapture(sent, { brand, tags });
  const { result } = await capture(context, organizer, transcript, options);
  countCapture("api", result.outcome);
  return captured(result.conversation_id, result.dream_id, result.outcome);
}

const captured = (conversation_id: string, dream_id: string, outcome: string): StepEnding => ({
  result: { conversation_id, dream_id, outcome },
  links: [dreamLink(dream_id), conversationLink(conversation_id)],
});
