/** Why a data export cannot be read, or not to its end, in words for the person who sent it. */
export class UnreadableExport extends Error {
  override readonly name = "UnreadableExport";
}
