import { bytesToHex } from "@noble/hashes/utils.js";
import { digestOf } from "./digest.ts";
import type { Transcript } from "./transcript.ts";

const ID_LENGTH = 26;
const OPENING_LENGTH = 16;

/** The last characters of a key's digest in base 32, five bits each. */
const idOf = (key: unknown, length: number): string =>
  BigInt(`0x${bytesToHex(digestOf([JSON.stringify(key)]))}`)
    .toString(32)
    .padStart(52, "0")
    .slice(-length);

/** The id of a conversation whose source gave it an id; undefined for others. */
export const idOfSource = ({ source, external_id }: Transcript): string | undefined =>
  external_id === null ? undefined : `c-${idOf(["id", source, external_id], ID_LENGTH)}`;

/**
 * What conversations without a source id share if they may be the same: source, address and first message.
 * 80 bits of digest.
 */
export const openingOf = ({ source, url, messages: [first] }: Transcript): string =>
  idOf(["talk", source, url, first?.role, first?.content], OPENING_LENGTH);

/**
 * A talk, as a conversation without a source id is called where it is stored: its opening and its number
 * among those with that opening. The conversation's id consists of the two.
 */
export interface TalkPlace {
  opening: string;
  number: string;
}

export const idOfTalk = ({ opening, number }: TalkPlace): string => `c-${opening}${number}`;

export const placeOfTalk = (conversationId: string): TalkPlace => ({
  opening: conversationId.slice("c-".length, "c-".length + OPENING_LENGTH),
  number: conversationId.slice("c-".length + OPENING_LENGTH),
});

export const placeAfter = (opening: string, last: string | undefined): TalkPlace => ({
  opening,
  number: String(last === undefined ? 0 : Number(last) + 1).padStart(ID_LENGTH - OPENING_LENGTH, "0"),
});

/** The id that earlier versions gave a conversation without a source id, from its address or its opening. */
export function formerIdOf({ source, url, title, messages }: Transcript): string {
  const opening = messages.find((message) => message.role === "user") ?? messages[0];
  const key = url === null ? ["opening", source, title, opening?.content] : ["url", source, url];
  return `c-${idOf(key, ID_LENGTH)}`;
}

/**
 * The SHA-256 of a transcript's title, messages and documents, in hexadecimal. Times, address and model are
 * left out, since another export of a conversation may change them.
 */
export const contentHash = (transcript: Transcript): string => bytesToHex(digestOf(contentOf(transcript)));

function* contentOf({ title, messages, documents }: Transcript): Generator<string> {
  yield JSON.stringify(title);
  for (const { role, content } of messages) yield JSON.stringify([role, content]);
  for (const { title, url, content_type, content } of documents)
    yield JSON.stringify([title, url ?? null, content_type ?? null, content ?? null]);
}
