import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand, paginateQuery } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { environment } from "#shared/environment.ts";
import { talkKey, talksPartition } from "#shared/table/keys.ts";
import { LostRace, type TransactItem, untilWon } from "#shared/table/transact.ts";
import { type Beginnings, beginningsOf, type Footprint, footprintOf, recognize } from "./continuation.ts";
import { formerIdOf, idOfSource, idOfTalk, openingOf, placeAfter, type TalkPlace } from "./identity.ts";
import { type ConversationRecord, findConversation, readTranscript } from "./store.ts";
import type { Transcript } from "./transcript.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** A talk that only what was said in it tells: which conversation it is, and what is kept of its messages. */
interface KnownTalk extends TalkPlace, Footprint {
  conversation_id: string;
}

/** Which conversation a transcript is a state of; `talk` where its source gives it no id. */
export interface Identity {
  id: string;
  talk?: TalkPlace & Pick<Footprint, "beginnings">;
}

/**
 * Finds the conversation that a transcript is a state of, by the source's own id. Where it gives none, the transcript
 * belongs to a known talk if one message list continues the other, and is a new talk if not. A new or grown talk is
 * noted here, in one small conditional write ahead of its conversation's: so many with one opening can be captured at
 * once, and none takes another's place.
 */
export async function identify(owner: string, transcript: Transcript): Promise<Identity> {
  const id = idOfSource(transcript);
  if (id !== undefined) return { id };
  const beginnings = beginningsOf(transcript.messages);
  return untilWon(() => identifyTalk(owner, transcript, beginnings));
}

async function identifyTalk(
  owner: string,
  transcript: Transcript,
  beginnings: Beginnings,
): Promise<Identity> {
  const opening = openingOf(transcript);
  const [known, former] = await Promise.all([
    listTalks(owner, opening),
    findConversation(owner, formerIdOf(transcript)),
  ]);
  const place = placeAfter(opening, known.at(-1)?.number);
  const footprint = footprintOf(beginnings);
  const identity = ({ opening, number, conversation_id }: KnownTalk): Identity => ({
    id: conversation_id,
    talk: { opening, number, beginnings: footprint.beginnings },
  });
  const found = recognize(beginnings, known);
  if (found?.relation === "continued") await putTalk(owner, { ...found.talk, ...footprint }, found.talk);
  if (found) return identity(found.talk);

  if (former && !known.some(({ conversation_id }) => conversation_id === former.conversation.id)) {
    const talk = { ...place, ...(await noteOf(former)) };
    if (recognize(beginnings, [talk])) {
      await putTalk(owner, talk);
      return identifyTalk(owner, transcript, beginnings);
    }
  }
  const talk = { ...place, ...footprint, conversation_id: idOfTalk(place) };
  await putTalk(owner, talk);
  return identity(talk);
}

/** What would have been noted of a conversation from before talks were: its messages have to be read for it. */
const noteOf = async (record: ConversationRecord) => ({
  conversation_id: record.conversation.id,
  ...footprintOf(beginningsOf((await readTranscript(record)) ?? [])),
});

async function listTalks(owner: string, opening: string): Promise<KnownTalk[]> {
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": talksPartition(owner, opening) },
      ConsistentRead: true,
    },
  );
  const talks: KnownTalk[] = [];
  for await (const { Items = [] } of pages) talks.push(...(Items as KnownTalk[]));
  return talks;
}

/** @throws LostRace when another talk was noted there, or this one has grown meanwhile */
async function putTalk(owner: string, talk: KnownTalk, previous?: KnownTalk): Promise<void> {
  try {
    await dynamodb.send(
      new PutCommand({
        TableName,
        Item: { ...talkKey(owner, talk.opening, talk.number), ...talk },
        ...(previous === undefined
          ? { ConditionExpression: "attribute_not_exists(pk)" }
          : {
              ConditionExpression: "whole = :previous",
              ExpressionAttributeValues: { ":previous": previous.whole },
            }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    throw new LostRace("another talk was noted there");
  }
}

/**
 * Goes with the write of a talk's conversation and bears the id of that change; loses the race when the talk is no
 * longer noted, since a dream that it belonged to was deleted.
 */
export const talkWritten = (
  owner: string,
  { opening, number, beginnings }: NonNullable<Identity["talk"]>,
  change: string,
): TransactItem => ({
  Update: {
    TableName,
    Key: talkKey(owner, opening, number),
    UpdateExpression: "SET #change = :change",
    ConditionExpression: "begins_with(beginnings, :beginnings)",
    ExpressionAttributeNames: { "#change": "change" },
    ExpressionAttributeValues: { ":change": change, ":beginnings": beginnings },
  },
});
