import type { Moves } from "./moves.ts";

/** English. */
export const en: { moves: Moves } = {
  moves: {
    picks:
      /^(?:(?:ok(?:ay)?|yes|great|good|please|let['’]?s|i(?:['’]d| would)? (?:like|want|pick|choose|take))[ ,.!:]*)*(?:do|take|start with|go with|go for|pick|choose|implement|build|make|try|only|just|number|option|options|numbers|step|steps)?[ :]*((?:#?\d{1,2}(?:[ ,&]|and|or|then)*)+)\s*(?=$|[.!?,;:]|(?:first|please|now|then|too|for now|together|only|next|thanks)\b)/i,
    offers:
      /^(?:(?:so|if so|also|and|or),? )?(?:(?:would you like|do you want|want|shall|should)(?: me to| i)|(?:just )?let me know if you(?:['’]d| would)? (?:like|want) me to|i (?:can|could)(?: also)?(?= .*\bif you(?:['’]d| would)? (?:like|want|prefer)\b)) (.{6,160}?)(?:,? (?:for you|next|now|if you(?:['’]d| would)? (?:like|want|prefer).{0,40}))*[?.!]*$/i,
    agrees:
      /^(?:yes|yep|yeah|yup|sure|ok(?:ay)?|please(?: do)?|absolutely|definitely|of course|sounds (?:good|great)|why not|go (?:ahead|for it)|do (?:it|that)|that would be (?:great|nice|good|helpful))\b/i,
    accepts:
      /^(?:(?:yes|yep|yeah|ok(?:ay)?|great|perfect|good|nice|sounds good|awesome|excellent|cool|sure|thanks|thank you|all right)[ ,.!:]*)*(?:please )?(?:go ahead|go on|carry on|continue|proceed|keep going|do (?:it|that|so|all|them)|next|let['’]?s (?:do (?:it|that|this|them|all)|go|start|begin)|make it so|implement (?:it|that|this|all|them))\b/i,
    rejects: /^(?:no\b(?! (?:problem|worries))|nope|not (?:now|today|yet)|don['’]?t|rather not|skip)/i,
    decides: [
      /^(?:(?:let['’]?s|we(?:['’]ll| will| should)?|i(?:['’]ll| will| want to|['’]m going to)) (?:go|stick) (?:with|for)|(?:let['’]?s|we['’]ll|i['’]ll) (?:take|use|choose|pick))\s+(.{2,80}?)[.!]*$/i,
      /^(.{2,60}?) it is[.!]*$/i,
      /^(?:i|we)(?: have|['’]ve)? (?:decided|settled|chosen|picked)(?: to go with| to take| to use| on| for| to)?\s+(.{2,80}?)[.!]*$/i,
    ],
    reason: /,?\s+(?:because|since|as|so that|given that)\s+/i,
    complains:
      /\b(?:errors?|wrong|incorrect|not work\w*|(?:does|did|do)(?:n't| not)|still|instead|fails?|failed)\b/i,
    solved:
      /^(?:(?:great|perfect|awesome|thanks?|thank you|ok(?:ay)?|yes)[ ,.!:]*)*(?:that|this|it)(?:['’]s| has| is)? (?:now )?(?:work(?:s|ed)|did it|fixed(?: it)?|solved(?: it)?|does it|helped)\b/i,
    announces:
      /^(?:(?:now|next|first|then|good|great|ok(?:ay)?|clean|perfect|confirmed|still used)\b[ ,.!—–-]*)*(?:let me(?! know)|let['’]s|i(?:['’]ll| will)(?! (?:leave|wait|stop|hold)\b)|i need to|i['’]m going to|i['’]m (?:now )?\p{L}+ing|running|reading|checking|applying|proceeding)\b/iu,
    asksLeave:
      /^(?:one (?:question|decision)\b|(?:would|do|did) you (?:like|want|prefer|rather)|want me to|should (?:i|we)\b|shall (?:i|we)\b|which (?:\p{L}+ )?(?:approach|option|would|direction|one|of|do)\b|what(?:['’]s| is| would) (?:your|you)\b|(?:is|does) (?:that|this)\b.*\?|agree\?|ready for your|before i (?:start|touch|do)|are you happy|let me know (?:if|which|how|what)|(?:a |two |few )?(?:\p{L}+ )?(?:decisions?|questions?)\b.*:$|proceed\?)/iu,
  },
};
