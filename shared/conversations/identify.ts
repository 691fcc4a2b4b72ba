import { type Beginnings, beginningsOf, footprintOf, recognize } from "@dreamcatcher/reading/continuation";
import {
  formerIdOf,
  idOfSource,
  idOfTalk,
  openingOf,
  placeAfter,
  type TalkPlace,
} from "@dreamcatcher/reading/conversation-id";
import type { Transcript } from "@dreamcatcher/reading/transcript";
import { retryOnConflict, WriteConflict } from "#shared/platform/table/transact.ts";
import { findConversation, readTranscript } from "./store.ts";
import type { ConversationRecord, KnownTalk } from "./stored.ts";
import { addTalk, extendTalk, listTalks, type TalkState } from "./talks.ts";

/** The conversation that a transcript is a state of, and its talk where its source has no ids. */
export interface TalkIdentity {
  id: string;
  talk?: TalkState;
}

/**
 * Finds the conversation that a transcript is a state of: by the source's id, or else by the known talk whose
 * messages it continues, or that continues it. A new or longer talk is recorded by a conditional write before
 * its conversation is written, so that talks with the same opening can be captured concurrently without
 * overwriting each other.
 */
export async function identify(owner: string, transcript: Transcript): Promise<TalkIdentity> {
  const id = idOfSource(transcript);
  if (id !== undefined) return { id };
  const beginnings = beginningsOf(transcript.messages);
  const { conversation_id, opening, number } = await retryOnConflict(() =>
    identifyTalk(owner, transcript, beginnings),
  );
  return { id: conversation_id, talk: { opening, number, beginnings: footprintOf(beginnings).beginnings } };
}

async function identifyTalk(
  owner: string,
  transcript: Transcript,
  beginnings: Beginnings,
): Promise<KnownTalk> {
  const opening = openingOf(transcript);
  const [known, former] = await Promise.all([
    listTalks(owner, opening),
    findConversation(owner, formerIdOf(transcript)),
  ]);
  const found = recognize(beginnings, known);
  if (found?.relation === "continued") await extendTalk(owner, found.talk, footprintOf(beginnings));
  if (found) return found.talk;
  const place = placeAfter(opening, known.at(-1)?.number);
  const isRecorded = known.some(({ conversation_id }) => conversation_id === former?.conversation.id);
  const kept = former && !isRecorded ? await identifyFormer(owner, place, former, beginnings) : undefined;
  return kept ?? addNew(owner, place, beginnings);
}

/**
 * The talk of a conversation that was captured before talks were recorded, if it is this one. Its transcript
 * is read for that, until a longer state of it is captured.
 */
async function identifyFormer(
  owner: string,
  place: TalkPlace,
  former: ConversationRecord,
  beginnings: Beginnings,
): Promise<KnownTalk | undefined> {
  const stored = footprintOf(beginningsOf((await readTranscript(former)) ?? []));
  const talk = { ...place, ...stored, conversation_id: former.conversation.id };
  const found = recognize(beginnings, [talk]);
  if (found?.relation !== "continued") return found?.talk;
  const extended = { ...talk, ...footprintOf(beginnings) };
  if (await addTalk(owner, extended)) throw new WriteConflict("another talk has this number");
  return extended;
}

/** Records a new talk with the first free number; concurrent captures may take numbers for other talks. */
async function addNew(owner: string, from: TalkPlace, beginnings: Beginnings): Promise<KnownTalk> {
  for (let place = from; ; place = placeAfter(place.opening, place.number)) {
    const talk = { ...place, ...footprintOf(beginnings), conversation_id: idOfTalk(place) };
    const other = await addTalk(owner, talk);
    if (other === undefined) return talk;
    if (recognize(beginnings, [other])) throw new WriteConflict("the talk was recorded meanwhile");
  }
}
