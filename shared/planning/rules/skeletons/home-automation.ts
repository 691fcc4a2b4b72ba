import type { Brief } from "./brief.ts";
import type { BriefFeature } from "./feature.ts";
import { fill, type Values } from "./fill.ts";
import { Names, snakeCase } from "./names.ts";
import { nounPhraseIn } from "./nouns.ts";
import { missingIn, type Skeleton } from "./skeleton.ts";
import { template } from "./template.ts";

const PATH = "automations.yaml";

/** Automations of Home Assistant, with the times, limits and acts that the features name. */
export function homeAutomationOf(brief: Brief): Skeleton {
  const names = new Names("automation");
  const now = brief.features.filter(({ isLater }) => !isLater);
  let device: string | null = null;
  const automations = now.map((feature) => {
    const turned = turnedIn(feature.title);
    // "Turn it off" is about what was turned on before.
    if (turned) device = turned.device ?? device;
    return automationOf(feature, snakeCase(names.of(feature.title)), turned && { ...turned, device });
  });
  const values: Values = { AUTOMATIONS: automations, TODOS: missingIn(brief.features) };
  const file = (path: string, from: string) => ({ path, content: fill(path, template(from), values) });
  return {
    name: "automations for Home Assistant",
    files: [file(PATH, "home/automations.yaml"), file("test_skeleton.py", "home/test_skeleton.py")],
    commands: [["python3", "-m", "unittest", "test_skeleton"]],
    start:
      `Fill in the entities of \`${PATH}\`, put the automations into the file of that name in Home Assistant's ` +
      "configuration folder, and reload them under _Developer tools, YAML_.",
    places: brief.features.map((feature) => ({
      feature,
      path: feature.isLater ? "test_skeleton.py" : PATH,
    })),
  };
}

interface Turned {
  service: "turn_on" | "turn_off" | "toggle";
  device: string | null;
}

function automationOf({ title, quote }: BriefFeature, id: string, turned: Turned | null): Values {
  const times = timesIn(title).map((TIME) => ({ TIME }));
  const suns = [...title.matchAll(/\b(sunset|sunrise)\b/gi)].map(([event]) => ({
    EVENT: event.toLowerCase(),
  }));
  const levels = levelsIn(title);
  const messages = /\b(?:notif|remind|tell|warn|send me|alert|message)/i.test(title) ? [{}] : [];
  const states = statesIn(title);
  const days = daysIn(title);
  const hasTrigger = times.length + suns.length + levels.length + states.length > 0;
  return {
    ID: id,
    TITLE: title,
    QUOTE: quote,
    TIMES: times,
    SUNS: suns,
    LEVELS: levels,
    STATES: states,
    DAYS: days.length > 0 ? [{ NAMES: days.map((DAY) => ({ DAY })) }] : [],
    UNKNOWN_TRIGGERS: hasTrigger ? [] : [{}],
    TURNS: turned ? [{ SERVICE: turned.service, ...entityOf(turned.device ?? "device") }] : [],
    MESSAGES: messages,
    UNKNOWN_ACTIONS: turned || messages.length > 0 ? [] : [{ UNWRITTEN: `To be filled in: ${title}` }],
  };
}

function turnedIn(title: string): Turned | null {
  const [, before, after] = /\b(?:turn|switch)(?: (on|off))? (.+)/i.exec(title) ?? [];
  if (after === undefined) return /^toggle\b/i.test(title) ? { service: "toggle", device: null } : null;
  const direction = before ?? /\b(on|off)\b/i.exec(after)?.[1];
  if (!direction) return null;
  const phrase = nounPhraseIn(after.replace(/\b(?:on|off)\b/i, ""));
  return {
    service: direction.toLowerCase() === "on" ? "turn_on" : "turn_off",
    device: phrase === null || phrase.isPronoun ? null : phrase.words.join(" "),
  };
}

/** An entity's domain, by the thing, and its name. */
function entityOf(device: string): { DOMAIN: string; ENTITY: string } {
  const domain = /\b(?:light|lamp)s?\b/i.test(device)
    ? "light"
    : /\bfans?\b/i.test(device)
      ? "fan"
      : "switch";
  return { DOMAIN: domain, ENTITY: snakeCase(new Names("device", false).of(device)) };
}

/** The times of day in a text, as Home Assistant writes them. */
const timesIn = (text: string): string[] =>
  [
    ...text.matchAll(/\b(?:at |(?:and|or) (?=\d{1,2}(?::\d\d| ?[ap]m)))(\d{1,2})(?::(\d{2}))? ?(am|pm)?\b/gi),
  ].flatMap(([, hours = "", minutes, half]) => {
    const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === "pm" ? 12 : 0) : Number(hours);
    return hour > 23 || Number(minutes ?? 0) > 59
      ? []
      : [`${String(hour).padStart(2, "0")}:${minutes ?? "00"}:00`];
  });

const LEVEL =
  /\b(?:drops |falls |goes |rises |gets |is |climbs )?(below|under|above|over) (-?\d{1,6}(?:\.\d{1,3})?)/i;

const STATE =
  /\b(?:when|if|once) (?:an?|the|any|some) ((?:\p{L}+ ){1,3})(?:is|are|goes|gets|turns|has been) (?:left )?(open|opened|closed|on|off|detected|empty|full|low|wet|dry)\b(?: for (?:more than )?(\d{1,3}) minutes?)?/iu;

/** "When a window is open for 5 minutes". */
function statesIn(text: string): Values[] {
  const [found, thing = "", state = "", minutes] = STATE.exec(text) ?? [];
  if (found === undefined) return [];
  return [
    {
      SENSOR: snakeCase(new Names("sensor", false).of(thing.trim())),
      STATE: /closed|off/i.test(state) ? "off" : "on",
      DURATIONS: minutes === undefined ? [] : [{ MINUTES: minutes }],
    },
  ];
}

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The days of the week that a text limits it to. */
function daysIn(text: string): string[] {
  if (/\b(?:on|during) (?:week|working|work) ?days\b|\bon workdays\b/i.test(text)) return DAYS.slice(0, 5);
  if (/\b(?:on|at|in) (?:the )?weekends?\b/i.test(text)) return DAYS.slice(5);
  return DAYS.filter((day) => new RegExp(`\\b(?:on|every) ${day}\\p{L}*days?\\b`, "iu").test(text));
}

/** "When the soil moisture drops below 20 %": what is measured, the side and the limit. */
function levelsIn(text: string): { SENSOR: string; SIDE: string; LEVEL: string }[] {
  const found = LEVEL.exec(text);
  if (!found) return [];
  const before = text.slice(0, found.index).replace(/^.*\b(?:when|if|once|as soon as)\s/i, "");
  const phrase = nounPhraseIn(before);
  const sensor =
    phrase === null || phrase.isPronoun || /^it\b/.test(phrase.words[0] ?? "")
      ? "sensor"
      : phrase.words.join(" ");
  const side = /below|under/i.test(found[1] ?? "") ? "below" : "above";
  return [{ SENSOR: snakeCase(new Names("sensor", false).of(sensor)), SIDE: side, LEVEL: found[2] ?? "0" }];
}
