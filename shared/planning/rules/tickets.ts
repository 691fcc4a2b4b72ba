import type { Intent, Milestone, Ticket } from "#shared/contracts/plan.ts";
import { likeness, stems } from "#shared/dreams/organize/words.ts";
import type { PlannableDream } from "../planner.ts";
import type { SourceFile } from "./assemble.ts";
import { isTest } from "./tests.ts";
import { clip, inWords } from "./text.ts";

/** At most so many tickets of a sort; what is beyond shares one ticket. */
const MOST_FILES = 8;
const MOST_FEATURES = 20;
const MOST_TODOS = 19;

type Draft = Omit<Ticket, "id" | "depends_on"> & { after: Draft[] };

/**
 * The work that leads from the talk to the project: set it up, take over its code, build its features, do what is
 * still open, try the whole. A ticket waits only for earlier ones, so there is no circle.
 */
export function ticketsOf(
  dream: PlannableDream,
  intent: Intent,
  files: readonly SourceFile[],
): { tickets: Ticket[]; milestones: Milestone[] } {
  const start = starting(dream, intent);
  const code = intent.kind === "document" ? [] : codeTickets(files, start);
  const parts = intent.kind === "document" ? partTickets(dream, start) : [];
  const features = featureTickets(dream, [...code, ...parts], start);
  const todos = todoTickets(dream, features, intent.kind === "document" ? [] : [start]);
  const before = [start, ...code, ...parts, ...features, ...todos];
  const waitedFor = new Set(before.flatMap(({ after }) => after));
  const finish = finishing(
    intent,
    before.filter((draft) => !waitedFor.has(draft)),
  );
  return numbered([
    ["Set up", [start]],
    ["What the talk already holds", [...code, ...parts]],
    ["Features", features],
    ["Open ends", todos],
    ["Ready to use", [finish]],
  ]);
}

function numbered(groups: readonly (readonly [title: string, drafts: readonly Draft[]])[]): {
  tickets: Ticket[];
  milestones: Milestone[];
} {
  const ids = new Map(groups.flatMap(([, drafts]) => drafts).map((draft, at) => [draft, `T-${at + 1}`]));
  const idOf = (draft: Draft) => ids.get(draft) ?? "";
  return {
    tickets: groups.flatMap(([, drafts]) =>
      drafts.map((draft) => {
        const { after, ...ticket } = draft;
        return { ...ticket, id: idOf(draft), depends_on: [...new Set(after.map(idOf))] };
      }),
    ),
    milestones: groups
      .filter(([, drafts]) => drafts.length > 0)
      .map(([title, drafts]) => ({ title, ticket_ids: drafts.map(idOf) })),
  };
}

const starting = ({ dream }: PlannableDream, { kind, language }: Intent): Draft => ({
  title: "Set up the project",
  description:
    kind === "document"
      ? `An outline for "${clip(dream.title, 200)}", and this plan.`
      : `A project in ${language} for "${clip(dream.title, 200)}": manifest, entry point, and checks that run without a network.`,
  acceptance: [
    kind === "document" ? "the outline holds what was said" : "every command of the manifest passes",
  ],
  estimate_hours: 1,
  after: [],
});

/** One ticket for each file of the talk's code, those it imports first. */
function codeTickets(files: readonly SourceFile[], start: Draft): Draft[] {
  const programs = inOrderOfUse(files.filter(({ language }) => language !== null));
  const made = new Map<string, Draft>();
  for (const file of programs.slice(0, MOST_FILES)) {
    const after = [start, ...file.uses.flatMap((path) => made.get(path) ?? [])];
    made.set(file.path, isTest(file.path) ? testTicket(file, after) : codeTicket(file, after));
  }
  const rest = programs.slice(MOST_FILES);
  const shared: Draft = {
    title: `Take over the other ${rest.length} files`,
    description: clip(`From the talk: ${rest.map(({ path }) => path).join(", ")}.`, 4_000),
    acceptance: ["each file parses"],
    estimate_hours: Math.min(40, rest.length),
    after: [start],
  };
  return [...made.values(), ...(rest.length > 0 ? [shared] : [])];
}

const hoursFor = (code: string): number =>
  Math.min(8, Math.max(0.5, Math.round(code.split("\n").length / 20) / 2));

const codeTicket = (file: SourceFile, after: Draft[]): Draft => ({
  title: clip(`Take over ${file.path}`, 200),
  description: clip(
    [
      `From the talk, in its last version.`,
      ...(file.packages.length > 0 ? [`It needs ${inWords([...new Set(file.packages)])}.`] : []),
      ...(file.missing.length > 0
        ? [`It imports what the talk never showed: ${inWords(file.missing)}.`]
        : []),
    ].join(" "),
    4_000,
  ),
  acceptance: [
    `${file.path} parses`,
    ...(file.isPlain && file.reading?.declares && file.reading.exports.length > 0
      ? [clip(`it provides ${inWords(file.reading.exports)}`, 500)]
      : []),
    ...file.missing.slice(0, 10).map((path) => clip(`${path} is there`, 500)),
  ],
  estimate_hours: hoursFor(file.content),
  after,
});

const testTicket = (file: SourceFile, after: Draft[]): Draft => ({
  title: clip(`Keep ${file.path} passing`, 200),
  description: "The talk's own tests.",
  acceptance: [`${file.path} passes`],
  estimate_hours: hoursFor(file.content),
  after,
});

/** Files after those they use; a circle is cut where it is met. */
function inOrderOfUse(files: readonly SourceFile[]): SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const ordered = new Set<SourceFile>();
  const open = new Set<SourceFile>();
  const visit = (file: SourceFile): void => {
    if (ordered.has(file) || open.has(file)) return;
    open.add(file);
    for (const path of file.uses) {
      const used = byPath.get(path);
      if (used) visit(used);
    }
    ordered.add(file);
  };
  for (const file of files) visit(file);
  return [...ordered];
}

/** For a document: each topic of the talk is a part to write. */
const partTickets = ({ fragments }: PlannableDream, start: Draft): Draft[] =>
  fragments.slice(0, MOST_FILES).map(({ title }) => ({
    title: clip(`Write up: ${title}`, 120),
    description: "The outline holds what was said of it.",
    acceptance: ["someone who was not in the talk understands it"],
    estimate_hours: 2,
    after: [start],
  }));

const takesLonger =
  /\b(?:pay(?:ment)?s?|log ?in|accounts?|password|auth\w*|sync\w*|offline|real-?time|live|search\w*|import\w*|export\w*|notif\w*|e-?mails?|calendar|upload\w*|encrypt\w*|translat\w*|api)\b/i;

function featureTickets({ fragments }: PlannableDream, before: readonly Draft[], start: Draft): Draft[] {
  const all = fragments.flatMap(({ title, features }) => features.map((text) => ({ text, title })));
  const tickets = all.slice(0, MOST_FEATURES).map(({ text, title }): Draft => {
    const related = before.filter((draft) => isAbout(draft.title, text));
    return {
      title: atLeastThree(clip(text, 200)),
      description: clip(`Named under "${title}".`, 4_000),
      acceptance: [clip(`it does what was asked: ${text}`, 500), "a test shows it"],
      estimate_hours: takesLonger.test(text) ? 6 : 3,
      after: related.length > 0 ? related : [start],
    };
  });
  return [
    ...tickets,
    ...sharedBy(
      "features",
      all.slice(MOST_FEATURES).map(({ text }) => text),
      [start],
    ),
  ];
}

/** Errands of people wait for nothing. */
const errand =
  /^(?:ask|call|phone|mail|buy|order|check|decide|measure|photograph|read|borrow|find|get|choose|visit|talk|meet|vraag|bel|koop|kies)\b/i;

function todoTickets({ dream }: PlannableDream, features: readonly Draft[], start: Draft[]): Draft[] {
  const open = dream.todos.filter(({ done }) => !done);
  const tickets = open.slice(0, MOST_TODOS).map(({ text }): Draft => {
    const related = features.filter((draft) => isAbout(draft.title, text));
    return {
      title: atLeastThree(clip(text, 200)),
      description: "Still open in the talk.",
      acceptance: [clip(`done: ${text}`, 500)],
      estimate_hours: errand.test(text) ? 0.5 : 2,
      after: related.length > 0 ? related : errand.test(text) ? [] : start,
    };
  });
  return [
    ...tickets,
    ...sharedBy(
      "todos",
      open.slice(MOST_TODOS).map(({ text }) => text),
      start,
    ),
  ];
}

const sharedBy = (sort: string, texts: readonly string[], after: Draft[]): Draft[] =>
  texts.length === 0
    ? []
    : [
        {
          title: `The other ${texts.length} ${sort}`,
          description: texts
            .map((text) => `- ${clip(text, 200)}`)
            .join("\n")
            .slice(0, 4_000)
            .toWellFormed(),
          acceptance: ["each is done or has a ticket of its own"],
          estimate_hours: Math.min(200, texts.length * 2),
          after,
        },
      ];

const finishing = ({ kind }: Intent, after: Draft[]): Draft => ({
  title: kind === "document" ? "Read it as a whole" : "Try it as a whole",
  description:
    kind === "document"
      ? "Somebody else reads it from beginning to end."
      : "Somebody who did not build it uses it for what it is for.",
  acceptance: ["what they found is mended or has a ticket"],
  estimate_hours: 2,
  after,
});

const isAbout = (title: string, text: string): boolean => likeness(stems(title), stems(text)) >= 0.34;

/** Titles have three characters or more. */
const atLeastThree = (text: string): string => ([...text].length >= 3 ? text : `Do: ${text}`);
