import { beginningsOf, type Footprint, footprintOf, recognize } from "@dreamcatcher/reading/continuation";
import { idOfSource, idOfTalk, openingOf, placeAfter } from "@dreamcatcher/reading/conversation-id";
import type { Transcript } from "@dreamcatcher/reading/transcript";

/** A talk that was captured on this device: a conversation without an id of its source. */
export interface CapturedTalk extends Footprint {
  conversation_id: string;
  number: string;
}

/** The conversation that a transcript is a state of, and all talks with its opening, where it is a talk. */
interface Identity {
  conversation_id: string;
  talks?: { opening: string; known: CapturedTalk[] };
}

/** Finds the conversation that a transcript is a state of, as the service does. */
export async function identifyHere(
  transcript: Transcript,
  talksWith: (opening: string) => Promise<readonly CapturedTalk[]>,
): Promise<Identity> {
  const id = idOfSource(transcript);
  if (id !== undefined) return { conversation_id: id };
  const opening = openingOf(transcript);
  const known = await talksWith(opening);
  const beginnings = beginningsOf(transcript.messages);
  const found = recognize(beginnings, known);
  const place = placeAfter(opening, known.at(-1)?.number);
  const { conversation_id, number } = found?.talk ?? {
    conversation_id: idOfTalk(place),
    number: place.number,
  };
  const isLonger = found === undefined || found.relation === "continued";
  const talk = isLonger ? { ...footprintOf(beginnings), conversation_id, number } : found.talk;
  const others = known.map((each) => (each.number === number ? talk : each));
  return { conversation_id, talks: { opening, known: found ? others : [...known, talk] } };
}
