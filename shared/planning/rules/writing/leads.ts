/** What stands before a request: "now", "and", "great, but", "hey Ann,". */
const LEAD =
  /^(?:(?:(?:hi|hello|hey) \p{L}+(?: \p{L}+)?(?=,)|ok(?:ay)?|correct|right|(?:so far )?(?:so )?good|great|nice|perfect|thanks?|thank you|yes|no|now|and|but|then|also|please|pls|plse|plz|kindly|just|so|hi|hello|hey|let['’]?s|(?:continue|go on|keep going|go ahead)(?=,? (?:and|[–-]) )|nu|jetzt|maintenant|ahora|agora|ora|adesso|теперь)(?!\p{L}|-\p{L})(?:\s[–-]\s|[\s,.!])*)+/iu;

/** A sentence without what only leads up to it; a sentence that is nothing else stays. */
export const withoutLead = (sentence: string): string => sentence.replace(LEAD, "") || sentence;
