/** The end of a sentence, with a smile. */
export const SENTENCE_END = /(?:[\s.!]|[:;]-?[()])+$/;
