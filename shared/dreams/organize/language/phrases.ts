/** The members of "a, b, and c". */
export const partsOf = (list: string): string[] =>
  list
    .split(/\s*,\s*(?:and|or|en|of)?\s*|\s+(?:and|en)\s+(?=(?:an?|the|een)\b)/)
    .map((part) => part.trim())
    .filter((part) => part && part.split(" ").length <= 10);

/** "Users can find notes by tag" as "find notes by tag". */
export const predicateOf = (sentence: string): string =>
  sentence.replace(
    /^(?:(?:users?|players?|customers?|you|they|it|visitors?|people|clients?|admins?|the (?:\w+ ){1,3}?|The (?:\w+ ){1,3}?|\p{Lu}\p{Ll}+)\s?)(?:can|could|shall|want|wants|expect|expects|appreciate|should|must|needs? to|need|may|will|have|has|would|are able to)\s+(?:to\s+)?(?:be (?:able to )?)?/u,
    "",
  );
