const AFTER_NO = String.raw`(?:i|we|you|he|she|it|they|that|this|these|those|there|the|my|our|let['’]?s|please|because|but|and|so|just|don['’]?t|do|can|could|is|are|what|why|how|wait|sorry|actually|still|not)\b`;
/** "No" as an answer, before a comma, a clause or a courtesy; before a noun it would refuse the noun. */
const NO_AS_ANSWER = String.raw`no(?: (?:problem|worries|thanks|thank you|idea|sweat))?(?:\s*[,.:;!…]+\s*|\s+[–—-]\s+|\s+(?=${AFTER_NO}))`;

const FILLER_WORD = String.raw`(?:ok(?:ay|é|e)?|so|now|also|then|and|but|well|hey|hi|hello|thanks|thank you|great|perfect|awesome|cool|nice|good|yes|yeah|nope|finally|first(?:ly)?|second(?:ly)?|third(?:ly)?|next|lastly|actually|al?right|right|instead(?! of\b)|just|maybe|perhaps|additionally|please|kindly|simply|hmm+|umm*|oh|sure|again|further(?:more)?|after that|in addition|if possible|go ahead and|pl[sz]e?|en|dus|nu|ook|oké|prima|graag|alsjeblieft|aub|dan|daarna|verder|ja|nee)\b(?! (?:thing|idea|question|point|step|morning|afternoon|evening|job|work|news)s?\b)[\s,.:!…-]*`;
/** Who speaks, or a label, before what they say: "Ann: let's build a boat". */
const SPEAKER = String.raw`\w{2,20}: (?=(?:let['’]?s|let us|i|we|can|could|please)\b)`;
/** Words that only open a sentence: "Okay, so please". */
const FILLER = new RegExp(`^(?:${SPEAKER})?(?:${FILLER_WORD}|${NO_AS_ANSWER})+|^${SPEAKER}`, "i");

/** A sentence without the words that only open it. */
export const withoutFiller = (sentence: string): string => sentence.replace(FILLER, "");
