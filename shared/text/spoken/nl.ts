import type { Moves } from "./moves.ts";

/** Dutch. */
export const nl: { moves: Moves } = {
  moves: {
    picks:
      /^(?:(?:ok(?:é|ay)?|ja|graag|prima|goed|doe maar|laten we)[ ,.!:]*)*(?:doe|neem|begin met|ga voor|kies|maak|alleen|nummer|optie|stap|stappen)?[ :]*((?:#?\d{1,2}(?:[ ,&]|en|of|dan)*)+)\s*(?=$|[.!?,;:]|(?:eerst|graag|nu|dan|ook|samen|alleen|maar|alsjeblieft)\b)/i,
    offers:
      /^(?:(?:wil|wilt) (?:je|u) dat ik|zal ik|laat (?:me|maar) weten (?:of|als) (?:je|u) wilt dat ik|ik kan (?:ook )?(?=.*\bals (?:je|u) (?:wil|wilt)\b)) ?(.{6,160}?)(?:,? als (?:je|u) (?:wil|wilt).{0,40})?[?.!]*$/i,
    agrees: /^(?:ja|jazeker|graag|ok(?:é|ay)?|prima|doe maar|is goed|lijkt me goed)(?!\p{L})/iu,
    accepts:
      /^(?:(?:ja|ok(?:é|ay)?|prima|goed|top|mooi|perfect|super|bedankt|dank je)[ ,.!:]*)*(?:ga (?:maar )?(?:door|verder)|doe (?:maar|dat|het|alles)|volgende|verder|laten we (?:dat doen|beginnen))(?!\p{L})/iu,
    rejects: /^(?:nee|niet (?:nu|vandaag)|liever niet|laat maar)(?!\p{L})/iu,
    decides: [
      /^(?:(?:laten we|we|ik) (?:gaan? (?:voor|met)|nemen?|kiezen?(?: voor)?)|ik kies voor)\s+(.{2,80}?)[.!]*$/i,
      /^(?:het )?wordt (.{2,60}?)[.!]*$/i,
      /^(?:ik heb|we hebben) (?:besloten|gekozen)(?: voor| om)?\s+(.{2,80}?)[.!]*$/i,
    ],
    reason: /,?\s+(?:omdat|want|zodat|aangezien)\s+/i,
    complains: /\b(?:fout|werkt niet|maar|nog steeds|klopt niet)\b/i,
    solved:
      /^(?:(?:top|super|mooi|dank je|bedankt|ja|prima)[ ,.!:]*)*(?:het|dat|dit) (?:werkt|is (?:gelukt|opgelost)|lukt)\b/i,
    announces:
      /^(?:(?:nu|eerst|dan|goed|oké|mooi|prima)(?!\p{L})[ ,.!—–-]*)*(?:laat (?:me|mij)(?! weten)|ik (?:ga|zal|kijk|lees|zoek|begin|controleer|moet|voeg|pas)|even) /iu,
    asksLeave:
      /^(?:wil je|zal ik|zullen we|moet ik|welke (?:\p{L}+ )?(?:optie|aanpak|van|wil|heeft)|wat (?:wil|heb|denk) je|is dat (?:goed|akkoord)|akkoord\?|laat (?:me|het me) weten)/iu,
  },
};
