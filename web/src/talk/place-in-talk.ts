/**
 * The place in a talk that a dream's page shows beside the dream; a quote alone is of the dream's own lines.
 * It is in the page's address.
 */
export interface PlaceInTalk {
  talk?: string;
  message?: number;
  quote?: string;
}

/** The place of an address, without what is none. */
export const placeOf = ({ talk, message, quote }: Record<string, unknown>): PlaceInTalk => ({
  ...(typeof talk === "string" && { talk }),
  ...(Number.isInteger(message) && { message: message as number }),
  ...(typeof quote === "string" && { quote }),
});
