/** Why a data export cannot be read, or not to its end, in words for the person who sent it. */
export class UnreadableExport extends Error {
  override readonly name = "UnreadableExport";
}

/** A file in which no conversation was found, although it may be whole: a picture, a text, another export. */
export class NoConversations extends UnreadableExport {}
