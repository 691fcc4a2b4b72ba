/** The key of the conversation that a dream was captured from, as JSON. */
export const conversationKey = (dream_id: string) => `conversation:${dream_id}`;

/** The key of the dream that a conversation was captured into. */
export const placeKey = (conversation_id: string) => `place:${conversation_id}`;

/** The key of the talks with an opening, as JSON. */
export const talksKey = (opening: string) => `talks:${opening}`;

/** The key of the id that a dream of this device has since the service captured its conversation. */
export const movedKey = (dream_id: string) => `moved:${dream_id}`;
