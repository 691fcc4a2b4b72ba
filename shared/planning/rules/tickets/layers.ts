/** The parts of a project in the order in which one needs the other. */
export type Layer = "data" | "api" | "page" | "operation";

const ORDER: readonly Layer[] = ["data", "api", "page", "operation"];

const SIGNS: readonly (readonly [Layer, RegExp])[] = [
  [
    "data",
    new RegExp(
      [
        String.raw`\b(?:data ?(?:base|model|set)?|tables?|schema|stor(?:e|es|ed|age)|sav(?:e|es|ed)|persist\w*`,
        "local ?storage|records?|entit(?:y|ies)|migrations?|csv|import(?:s|ed)?|history|catalog(?:ue)?",
        String.raw`inventory|daten(?:bank)?|opslaan|base de datos|datos|dati)\b`,
      ].join("|"),
      "i",
    ),
  ],
  [
    "api",
    new RegExp(
      [
        String.raw`\b(?:api|endpoints?|back-?end|servers?|routes?|web ?hooks?|services?|auth\w*|log ?in|sign ?(?:in`,
        String.raw`up)|accounts?|sessions?|tokens?|jwt|payments?|pay|checkout|e-?mails?|notif\w*|sync\w*|queue`,
        String.raw`search|calculat\w*|simulat\w*|commands?)\b`,
      ].join("|"),
      "i",
    ),
  ],
  [
    "page",
    new RegExp(
      [
        String.raw`\b(?:pages?|screens?|buttons?|forms?|views?|shows?|displays?|lists?|dashboard|ui|sidebar|menu`,
        String.raw`header|footer|tabs?|layout|styl\w*|colou?rs?|dark mode|animat\w*|icons?|click\w*|swip\w*`,
        String.raw`scroll\w*|drag\w*|toggle|slider|chart|graph|grid|card|modal|pop-?up|maps?|photos?|images?`,
        String.raw`calendar|pagina|seite|página)\b`,
      ].join("|"),
      "i",
    ),
  ],
  [
    "operation",
    new RegExp(
      [
        String.raw`\b(?:tests?|testing|deploy\w*|docker\w*|ci|pipeline|hosting|publish\w*|release|readme`,
        String.raw`documentation|docs|monitor\w*|logging|logs|back-?ups?|lint\w*)\b`,
      ].join("|"),
      "i",
    ),
  ],
];

/** The parts that a text is about, and the one that it is most about: the first of them that it names. */
export function layersOf(text: string): Layer[] {
  const found = SIGNS.flatMap(([layer, sign]) => {
    const at = text.search(sign);
    return at < 0 ? [] : [{ layer, at }];
  });
  return found.sort((a, b) => a.at - b.at).map(({ layer }) => layer);
}

/** The place of a layer in the order in which they are built. */
export const orderOf = (layer: Layer): number => ORDER.indexOf(layer);
