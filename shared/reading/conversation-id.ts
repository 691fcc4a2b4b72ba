import { bytesToHex } from "@noble/hashes/utils.js";
import { digestOf } from "./digest.ts";
import type { Transcript } from "./transcript.ts";

const ID_LENGTH = 26;
const OPENING_LENGTH = 16;

/** The end of a key's digest in base 32, five bits a character. */
const idOf = (key: unknown, length: number): string =>
  BigInt(`0x${bytesToHex(digestOf([JSON.stringify(key)]))}`)
    .toString(32)
    .padStart(52, "0")
    .slice(-length);

/** The id of a conversation that has an id of its source's own; undefined for one that has none. */
export const idOfSource = ({ source, external_id }: Transcript): string | undefined =>
  external_id === null ? undefined : `c-${idOf(["id", source, external_id], ID_LENGTH)}`;

/** What talks that may be one have in common: where they were held and how they begin. 80 bits. */
export const openingOf = ({ source, url, messages: [first] }: Transcript): string =>
  idOf(["talk", source, url, first?.role, first?.content], OPENING_LENGTH);

/**
 * One of the talks with an opening, by the number it came as. Its conversation's id is made of both, and both
 * can be read from it.
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

/**
 * Returns the id that a conversation without one of its source's own had when its address, or its title and
 * opening, made it.
 */
export function formerIdOf({ source, url, title, messages }: Transcript): string {
  const opening = messages.find((message) => message.role === "user") ?? messages[0];
  const key = url === null ? ["opening", source, title, opening?.content] : ["url", source, url];
  return `c-${idOf(key, ID_LENGTH)}`;
}

/**
 * SHA-256, hexadecimal, over what a transcript says: title, messages and documents. Times, address and model
 * do not count, since exporting a talk again may change them.
 */
export const contentHash = (transcript: Transcript): string => bytesToHex(digestOf(saidIn(transcript)));

function* saidIn({ title, messages, documents }: Transcript): Generator<string> {
  yield JSON.stringify(title);
  for (const { role, content } of messages) yield JSON.stringify([role, content]);
  for (const { title, url, content_type, content } of documents)
    yield JSON.stringify([title, url ?? null, content_type ?? null, content ?? null]);
}
