const DONE_TO_THINGS =
  "add|write|create|build|make|fix|remove|update|rename|translate|summari[sz]e|generate|design|draft|implement|change|move|delete|replace|deploy|document|test|convert|send|parse|extract|refactor|check|call|book|buy|find|order|pay|visit|invite|set up|schrijf|maak|bouw|voeg|vertaal|verwijder|pas|werk|hernoem|stuur|bel|koop|boek";
const NEXT_WORK = new RegExp(
  String.raw`(?:,\s*(?:(?:and|en)\s+)?(?:then\s+|also\s+)?|\s+(?:and|en)\s+(?:then\s+|also\s+|dan\s+|ook\s+)?)(?=(?:${DONE_TO_THINGS})\s+(?:an?|the|my|our|some|all|each|every|tests?|another|any|de|het|een|mijn|alle|er)\s)`,
  "i",
);
/** What a purpose lists belongs to it: "Write a script to read the file and build a list". */
const PURPOSE = /\s(?:to|that|which|who|where|how|if|om|die|dat|waarmee|zodat)\s/i;

/** The pieces of work in the text of an ask: "Fix the bug, add a test and update the notes" has three. */
export function partsOfAsk(text: string): string[] {
  const parts = text.split(NEXT_WORK);
  const purpose = parts.findIndex((part) => PURPOSE.test(part));
  return purpose < 0 || purpose === parts.length - 1 ? parts : [text];
}
