import type { CaptureOptions, CaptureResult, Conversation } from "@dreamcatcher/contracts/conversation";
import type { Dream } from "@dreamcatcher/contracts/dream";
import type { OrganizedDream, OrganizedFragment, Organizer } from "@dreamcatcher/organizing/organizer";
import { pickTags } from "@dreamcatcher/organizing/tags";
import { contentHash } from "@dreamcatcher/reading/conversation-id";
import type { Transcript } from "@dreamcatcher/reading/transcript";
import type { Contribution } from "#shared/conversations/contribution.ts";
import { identify } from "#shared/conversations/identify.ts";
import { findConversation, putConversation, putTranscript } from "#shared/conversations/store.ts";
import type { ConversationRecord, Imported } from "#shared/conversations/stored.ts";
import { sumByKind } from "#shared/conversations/sum-by-kind.ts";
import { markTalkWritten, type TalkState } from "#shared/conversations/talks.ts";
import type { ConversationDocuments } from "#shared/documents/identify.ts";
import { putTexts } from "#shared/documents/texts.ts";
import { transcriptKey } from "#shared/platform/content/keys.ts";
import { deleteObject } from "#shared/platform/content/objects.ts";
import type { QuotaContext } from "#shared/platform/context.ts";
import { conflict, notFound } from "#shared/platform/problem-error.ts";
import { retryOnConflict, transact, WriteConflict } from "#shared/platform/table/transact.ts";
import { checkQuota, requireQuota, transactWithinQuotas } from "#shared/quotas/quotas.ts";
import { readOwnersTags } from "#shared/tags/owners-tags.ts";
import { brandOf } from "./brands.ts";
import { contributionOf } from "./contribute.ts";
import { changeId, newDream, revise } from "./dream.ts";
import { bodyKeysOf, fragmentWrites } from "./fragments.ts";
import { merge } from "./merge.ts";
import { withObjectCleanup } from "./objects.ts";
import { conversationsOf, storedBytesAfter } from "./origins.ts";
import { fitToEvent } from "./size.ts";
import { dreamEvent, findDream, putDream } from "./store.ts";
import type { DreamRecord } from "./stored.ts";

/** A dream and its conversations are deleted in one transaction, which is limited to 100 items. */
const MAX_CONVERSATIONS = 90;

/** The position of a conversation in its import, and its owner's stored bytes at that point. */
export interface ImportPosition extends Pick<Imported, "import_id"> {
  position: number;
  stored_bytes: number;
}

interface Capture {
  result: CaptureResult;
  /** By how many bytes the owner's storage grows. */
  added_bytes: number;
}

/**
 * Captures a conversation. A new one creates a dream, or joins the dream in `options`; a longer one updates
 * its dream and keeps the user's edits; an unchanged one has no effect. Dream, fragments, conversation and
 * event are written in one transaction, so that crashes, retries and concurrent captures leave what one run
 * does. The transaction also counts the owner's quotas, except in an import, which counts per chunk: its
 * workers would contend for one item.
 *
 * @throws {ProblemError} when there is no such dream (404), the conversation belongs to another one (409),
 *   the brand is unknown (422), or a quota is used up (429)
 */
export async function capture(
  context: QuotaContext,
  organizer: Organizer,
  transcript: Transcript,
  options: CaptureOptions,
  importPosition?: ImportPosition,
): Promise<Capture> {
  const brand = brandOf(options.brand);
  const content_hash = contentHash(transcript);
  // A retry after a write conflict reuses the result: the transcript is the same.
  let organizing: Promise<OrganizedDream> | undefined;
  return retryOnConflict(async () => {
    const { id, talk } = await identify(context.owner_id, transcript);
    const facts = { id, content_hash };
    const known = await findConversation(context.owner_id, id);
    const dreamId = dreamOf(known, options);
    const before = dreamId === undefined ? undefined : await findDream(context.owner_id, dreamId);
    if (known && !before) throw new WriteConflict("the conversation's dream is being deleted");
    if (dreamId && !before) throw notFound(`dream: ${dreamId}`);
    const isUnchanged = talk ? hasNoMoreMessages : isSameOrOlder;
    if (known && before && isUnchanged(known.conversation, transcript, content_hash)) {
      const { dream } = before;
      const { outcome, added_bytes = 0 } = earlierDelivery(known, importPosition) ?? { outcome: "unchanged" };
      return { result: { outcome, conversation_id: id, dream_id: dream.id, dream }, added_bytes };
    }
    if (importPosition) checkQuota(context.tier, "stored_bytes", 1, importPosition.stored_bytes);
    else await requireQuota(context, { captures_per_day: 1, stored_bytes: 1 });
    organizing ??= organizer.organize(transcript);
    const organized = await withOwnersTags(context.owner_id, await organizing, dreamId);
    const madeTheDream = known ? known.contribution.title !== undefined : !before;
    const { contribution, texts } = contributionOf(organized, {
      conversation_id: id,
      tags: options.tags ?? [],
      madeTheDream,
    });
    const { organized_by, organizer_version, title, description, summary } = organized;
    const sources = [...new Set([...(before?.dream.sources ?? []), transcript.source])].sort();
    const organization = { organized_by, organizer_version, sources };
    const dream = before
      ? revise(before.dream, {
          ...fitToEvent(merge(before.dream, contribution, known?.contribution), before.dream),
          ...(options.brand && { brand }),
          ...organization,
        })
      : newDream(context.owner_id, {
          ...contribution,
          ...{ title, description, summary, status: "idea", brand },
          ...organization,
        });
    return write(context, {
      transcript,
      facts,
      talk,
      fragments: organized.fragments,
      texts,
      contribution,
      dream,
      known,
      before,
      importPosition,
    });
  });
}

/** The dream with the tags that the owner's other dreams suggest. */
async function withOwnersTags(
  owner: string,
  organized: OrganizedDream,
  dreamId: string | undefined,
): Promise<OrganizedDream> {
  const { tag_candidates } = organized;
  const others = await readOwnersTags(owner, tag_candidates, dreamId);
  return { ...organized, tags: pickTags(tag_candidates, others) };
}

function dreamOf(known: ConversationRecord | undefined, { dream_id }: CaptureOptions): string | undefined {
  const current = known?.conversation.dream_id;
  if (current && dream_id && current !== dream_id) {
    throw conflict(`The conversation belongs to dream ${current}. Leave dream_id out to update that one.`);
  }
  return current ?? dream_id;
}

/** Of two states of a talk without an id of its source, the longer one is the later. */
const hasNoMoreMessages = (known: Conversation, { messages }: Transcript) =>
  messages.length <= known.message_count;

/** Whether the transcript has the same content, or is an older state of the conversation. */
const isSameOrOlder = (known: Conversation, transcript: Transcript, hash: string) =>
  known.content_hash === hash ||
  (known.updated !== null && transcript.updated !== null && transcript.updated < known.updated);

/** What the first delivery of this position of the import led to; a redelivery returns the same. */
const earlierDelivery = (known: ConversationRecord, importPosition: ImportPosition | undefined) =>
  importPosition && placesInImport(known, importPosition)[importPosition.position];

const placesInImport = (known: ConversationRecord | undefined, { import_id }: ImportPosition) =>
  known?.imported?.import_id === import_id ? known.imported.places : {};

interface CaptureWrite {
  transcript: Transcript;
  facts: Pick<Conversation, "id" | "content_hash">;
  talk: TalkState | undefined;
  fragments: readonly OrganizedFragment[];
  texts: ConversationDocuments["texts"];
  contribution: Contribution;
  dream: Dream;
  known: ConversationRecord | undefined;
  before: DreamRecord | undefined;
  importPosition: ImportPosition | undefined;
}

async function write(context: QuotaContext, captured: CaptureWrite): Promise<Capture> {
  const { transcript, facts, talk, fragments, texts, contribution, dream, known, before, importPosition } =
    captured;
  const content = { messages: transcript.messages, fragments, texts: [...texts.values()] };
  const { stored_bytes, added_bytes } = storedBytesAfter(before, facts.id, content);
  const record: DreamRecord = {
    ...before,
    dream,
    origins: { ...before?.origins, [facts.id]: fragments.length },
    stored_bytes,
  };
  if (conversationsOf(record).length > MAX_CONVERSATIONS) {
    throw conflict(
      `Dream ${dream.id} has ${MAX_CONVERSATIONS} conversations, the most that a dream may have. Choose another dream.`,
    );
  }
  const outcome = before ? "updated" : "created";
  const change = changeId(dream);
  const { source, external_id, title, url, model, created, updated, messages } = transcript;
  const conversation: Conversation = {
    ...facts,
    owner_id: context.owner_id,
    dream_id: dream.id,
    ...{ source, external_id, title, url, model, created, updated },
    message_count: messages.length,
    unread_parts: sumByKind(transcript.unread_parts),
  };
  const transcript_key = transcriptKey(context.owner_id, dream.id, change, facts.id);
  const [fragmentItems, text_keys] = await Promise.all([
    fragmentWrites(context, {
      dream_id: dream.id,
      origin: facts.id,
      change,
      before: before?.origins[facts.id] ?? 0,
      fragments: fragments.map((fragment) => ({ ...fragment, source, url })),
    }),
    putTexts({ owner_id: context.owner_id, dream_id: dream.id, change }, texts),
    putTranscript(transcript_key, transcript),
  ]);
  const imported: Imported | undefined = importPosition && {
    import_id: importPosition.import_id,
    places: { ...placesInImport(known, importPosition), [importPosition.position]: { outcome, added_bytes } },
  };
  const items = [
    putDream(record, before?.dream),
    putConversation(
      { ...known, conversation, transcript_key, text_keys, contribution, imported },
      known?.conversation,
    ),
    dreamEvent(context, dream, "ConversationCaptured", { outcome, conversation, dream }),
    ...(talk ? [markTalkWritten(context.owner_id, talk, change)] : []),
    ...fragmentItems,
  ];
  const written = [transcript_key, ...Object.values(text_keys), ...bodyKeysOf(fragmentItems)];
  await withObjectCleanup(written, () =>
    importPosition
      ? transact(items)
      : transactWithinQuotas(context, { captures_per_day: 1, stored_bytes: added_bytes }, items),
  );
  if (known) await Promise.all([known.transcript_key, ...Object.values(known.text_keys)].map(deleteObject));
  return { result: { outcome, conversation_id: facts.id, dream_id: dream.id, dream }, added_bytes };
}
