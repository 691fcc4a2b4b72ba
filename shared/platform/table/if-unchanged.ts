/** The condition of a write: that the stored item is still `previous`, or that there is none. */
export function ifUnchanged(previous: { updated_at: string } | undefined) {
  if (previous === undefined) return { ConditionExpression: "attribute_not_exists(pk)" };
  return {
    ConditionExpression: "updated_at = :previous",
    ExpressionAttributeValues: { ":previous": previous.updated_at },
  };
}
