import { sentences } from "@dreamcatcher/text/sentences";
import { singular } from "@dreamcatcher/text/words";
import { RECORD_NAMES, verbOf } from "./acts.ts";
import { clausesOf } from "./clauses.ts";
import type { BriefFeature } from "./feature.ts";
import { type Field, fieldOf, isFieldName } from "./fields.ts";
import { nounPhraseIn, thingOf } from "./nouns.ts";

/** A thing that the program keeps. */
export interface Entity {
  /** In the singular: `cutting`. */
  name: string;
  fields: Field[];
  /** The names of the things that it refers to. */
  of: string[];
}

const MAX_ENTITIES = 8;
const MAX_FIELDS = 12;
const MAX_TEXT = 10_000;

/**
 * The things that the features are about, with the fields that the text names for them. Each feature gets the
 * thing that it means: "request it" and "post a photo" are about the thing that all is about.
 */
export function entitiesOf(features: BriefFeature[], text: string): Entity[] {
  const shown = text.slice(0, MAX_TEXT);
  const entities = new Map<string, Entity>();
  const entity = (name: string): Entity => {
    const known = entities.get(name) ?? { name, fields: [], of: [] };
    if (entities.size < MAX_ENTITIES) entities.set(name, known);
    return known;
  };
  const certain = new Set(RECORD_NAMES);
  const things = [...new Set(features.flatMap(({ thing }) => thing ?? []))].filter(
    (name) => !isFieldName(name) && isCounted(name, shown),
  );
  const main = mainThing(features, shown);
  for (const feature of features) {
    // "Report a fallen tree" leaves a report, where reports are spoken of.
    if (feature.act === "create" && feature.verb && isNounIn(feature.verb, shown)) {
      certain.add(feature.verb);
      feature.thing = feature.verb;
    }
    const named = feature.thing;
    const isField = named !== null && isFieldName(named);
    const { act } = feature;
    const isNamed = named !== null && !isField;
    if (isNamed && isMadeOneByOne(feature, named)) certain.add(named);
    else if (act === "create" && !isField && !feature.refers && !(isNamed && isCounted(named, shown)))
      feature.thing = null;
    else if (!isNamed) feature.thing = thingIn(feature, things) ?? (act === "other" ? null : main);
    else if (!isCounted(named, shown)) feature.thing = thingIn(feature, things);
    const { thing, record, title } = feature;
    if (thing === null || feature.isLater) continue;
    if (record !== null) {
      const left = entity(record);
      entity(thing);
      if (thing !== record && !left.of.includes(thing)) left.of.push(thing);
      addFields(left, title);
      for (const label of locationsIn(title)) add(left, label);
    } else if (act === "create") {
      if (isField) add(entity(thing), named);
      addFields(entity(thing), title);
    }
  }
  for (const [, one, many = "", list = ""] of shown.matchAll(HAS)) {
    const thing = singular((one ?? many).toLowerCase());
    if (!isFieldName(thing) && !thing.endsWith("s")) addFields(entity(thing), `with ${list}`);
  }
  // "A pupil can borrow a book": the loan is the pupil's as well.
  for (const { record, said, isLater } of features) {
    const left = record === null || isLater ? undefined : entities.get(record);
    const subject = left && nounPhraseIn(said);
    const who = subject ? thingOf(subject) : null;
    if (left && who !== null && who !== record && entities.has(who) && !left.of.includes(who))
      left.of.push(who);
  }
  for (const [, subject = "", object = ""] of shown.matchAll(BELONGS)) {
    const [part, whole] = [singular(subject.toLowerCase()), singular(object.toLowerCase())];
    for (const name of [part, whole]) certain.add(name);
    entity(whole);
    if (!entity(part).of.includes(whole)) entity(part).of.push(whole);
  }
  const related = features.filter(({ record }) => record !== null).map(({ title }) => title);
  for (const [located, subject = "", ...labels] of shown.matchAll(LOCATED)) {
    const known = entities.get(singular(subject.toLowerCase()));
    if (!known || related.some((title) => title.includes(located))) continue;
    for (const label of fieldNamesAmong(labels)) add(known, label);
  }
  const kept = [...entities.values()].filter(({ name }) => certain.has(name) || isCounted(name, shown));
  const names = new Set(kept.map(({ name }) => name));
  for (const feature of features)
    if (feature.thing !== null && !names.has(feature.thing)) feature.thing = null;
  return wholesFirst(kept.map((each) => ({ ...each, of: each.of.filter((name) => names.has(name)) })));
}

/** Entities after those that they refer to; of two that refer to each other, in their order. */
function wholesFirst(entities: readonly Entity[]): Entity[] {
  const byName = new Map(entities.map((each) => [each.name, each]));
  const ordered = new Set<Entity>();
  const open = new Set<Entity>();
  const visit = (each: Entity): void => {
    if (open.has(each)) return;
    open.add(each);
    for (const name of each.of) {
      const whole = byName.get(name);
      if (whole) visit(whole);
    }
    ordered.add(each);
  };
  for (const each of entities) visit(each);
  return [...ordered];
}

/** A thing of which there are several is said in the plural somewhere, or one of it in several sentences. */
function isCounted(name: string, text: string): boolean {
  if (ADJECTIVE.test(name)) return false;
  if (new RegExp(`\\b${pluralOf(name)}\\b`, "i").test(text)) return true;
  const one = new RegExp(`\\b(?:an?|each|every) (?:\\p{L}+ )?${name}\\b`, "iu");
  return new Set(sentences(text).filter((sentence) => one.test(sentence))).size > 1;
}

/** A noun in the plural, as English makes it. */
export const pluralOf = (name: string): string =>
  /[^aeiou]y$/.test(name)
    ? `${name.slice(0, -1)}ies`
    : /(?:s|sh|ch|x|z)$/.test(name)
      ? `${name}es`
      : `${name}s`;

/** "Members have a name", "each game has a result". */
const HAS =
  /\b(?:(?:each|every|an?) (\p{L}{3,30})(?: belongs to (?:an?|the|one) \p{L}{3,30} and)? has|(\p{L}{3,30}s) have) ((?:an? |the )[^.;:!?\n]{2,150})/giu;
const BELONGS = /\b(\p{L}{3,30}) belongs? to (?:an? |the |one )(\p{L}{3,30})/giu;
const LOCATED = /\b(\p{L}{3,30}) (?:on|at|in) an? (\p{L}{3,20})\b(?: with an? (\p{L}{3,20})\b)?/giu;

const isNounIn = (verb: string, text: string): boolean =>
  new RegExp(
    `\\b(?:see|list|show|view|close|all|my|of|the|an?) ${verb}s?\\b(?! (?:an?|the|my)\\b)`,
    "i",
  ).test(text);

/** "Report a problem": one of them is made at a time, so there are several. */
const isMadeOneByOne = ({ act, title }: BriefFeature, thing: string): boolean =>
  act === "create" && new RegExp(`^\\S+ an? ${thing}\\b`, "i").test(title) && !ADJECTIVE.test(thing);

const ADJECTIVE = /(?:active|ative|itive|ful|ous|ible|less)$/;

/** A known thing that a feature names elsewhere: "claim a seat in a ride". */
const thingIn = ({ title, record }: BriefFeature, things: readonly string[]): string | null =>
  things.find(
    (name) => name !== record && new RegExp(`\\b(?:${name}|${pluralOf(name)})\\b`, "i").test(title),
  ) ?? null;

/** The fields in "book a seat on a date". */
const locationsIn = (title: string): string[] =>
  [...title.matchAll(LOCATED)].flatMap(([, , ...labels]) => fieldNamesAmong(labels));

const fieldNamesAmong = (labels: readonly (string | undefined)[]): string[] =>
  labels.flatMap((label) => (label && isFieldName(label.toLowerCase()) ? [label.toLowerCase()] : []));

/** What all is about: the first thing that a feature acts on, or else that the text does. */
function mainThing(features: readonly BriefFeature[], text: string): string | null {
  const isThing = (name: string | null): name is string => name !== null && !isFieldName(name);
  const byActs = features.filter(({ act, isLater }) => act !== "other" && !isLater).map(({ thing }) => thing);
  // Also in what a sentence only says it is about: "an app: neighbours swap cuttings".
  const byText = clausesOf(text.replaceAll(": ", ". ")).flatMap(({ text: clause, verb }) => {
    const object = verb === null ? null : nounPhraseIn(clause.slice(clause.indexOf(" ") + 1));
    return object ? [thingOf(object)] : [];
  });
  return [...byActs, ...byText].find(isThing) ?? null;
}

/** The fields in "… with date, queen seen and weight". */
function addFields(entity: Entity, text: string): void {
  const list = /\bwith ([^.;:!?]{2,150})/i.exec(text)?.[1] ?? "";
  for (const item of list.split(/\s*,\s*(?:and\s+)?|\s+and\s+/)) {
    const phrase = nounPhraseIn(item);
    // "with a name, and see the history", "a name, and each game belongs to …": the list has ended.
    if (phrase?.isPronoun || (phrase && phrase.words.length > 1 && verbOf(phrase.words[0] ?? "") !== null))
      break;
    if (/^(?:belongs?|has|have|is|are)\b/i.test(phrase?.rest ?? "")) break;
    if (phrase === null || phrase.words.length > 3) continue;
    add(entity, phrase.words.join(" "));
  }
}

function add(entity: Entity, label: string): void {
  if (
    entity.fields.length < MAX_FIELDS &&
    label.length <= 40 &&
    !entity.fields.some((each) => each.label === label)
  )
    entity.fields.push(fieldOf(label));
}
