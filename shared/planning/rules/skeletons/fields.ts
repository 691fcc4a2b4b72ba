/** The type of a field, by its name. */
export type FieldType = "text" | "number" | "date" | "boolean" | "email" | "url";

export interface Field {
  /** As the conversation names it: `date of birth`. */
  label: string;
  type: FieldType;
}

const TYPES: readonly [FieldType, RegExp][] = [
  ["date", /\b(?:date|day|birthday|deadline|since|until)s?$/],
  ["url", /\b(?:photo|picture|image|link|url|website|video)s?$/],
  ["email", /\be-?mail(?: address)?$/],
  [
    "number",
    /\b(?:price|cost|weight|amount|count|number|age|quantity|rating|score|points?|hours|minutes|distance|size|height|temperature|year|duration|reps?|sets?|calories)$/,
  ],
  ["boolean", /\b(?:seen|done|paid|completed|finished|active|available|sold)$/],
];
const NAMES = new RegExp(
  "^(?:name|title|description|location|place|address|owner|author|text|notes?|time|status|phone" +
    "|category|tags?|colou?r|result|type|ingredients|steps|reason|message|subject|topic|tracking code)$",
);

/** Whether a noun is rather a property of a thing than a thing: a photo, a price. */
export const isFieldName = (label: string): boolean => NAMES.test(label) || typeOf(label) !== "text";

/** A field with the type that its name suggests. */
export const fieldOf = (label: string): Field => ({ label, type: typeOf(label) });

const typeOf = (label: string): FieldType =>
  TYPES.find(([, name]) => name.test(label.toLowerCase()))?.[0] ?? "text";
