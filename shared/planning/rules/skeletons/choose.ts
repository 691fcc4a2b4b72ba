import type { Dream } from "@dreamcatcher/contracts/dream";
import type { Intent } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import { readMarkdown } from "@dreamcatcher/text/markdown";
import { withoutDenied } from "@dreamcatcher/text/negation";
import { sentences } from "@dreamcatcher/text/sentences";
import { answersIn, turnsIn, wishesIn } from "@dreamcatcher/text/speakers";
import { automatingIn, deliveringIn } from "@dreamcatcher/text/spoken";
import { languageOf } from "@dreamcatcher/text/words";
import type { PlannableDream } from "../../planner.ts";
import type { Brief } from "./brief.ts";
import { scheduleIn } from "./cli.ts";
import { isQuality } from "./skeleton.ts";

export type SkeletonKind =
  | "web_app"
  | "browser_app"
  | "page"
  | "api"
  | "cli"
  | "bot"
  | "job"
  | "notebook"
  | "home_automation"
  | "database"
  | "newsletter";

/** A choice with its reasons; `kind` is null where no skeleton fits. */
export interface Choice {
  kind: SkeletonKind | null;
  reasons: string[];
}

/** The number of characters from which on the answers of a conversation are the text that was wanted. */
const MAX_ANSWERS = 1_000;
/** From which on answers with headings work out what a skeleton would only name. */
const MAX_PLAN = 2_500;

/** Above which a dream surely is of its kind. */
const MIN_CONFIDENCE = 0.6;

const none = (reason: string): Choice => ({ kind: null, reasons: [reason] });

/** The languages that a skeleton can stand for; without a language each fits. */
const LANGUAGES: Record<SkeletonKind, readonly string[]> = {
  web_app: ["javascript", "typescript", "html", "css", "python"],
  browser_app: ["javascript", "typescript", "html", "css"],
  page: ["javascript", "typescript", "html", "css"],
  api: ["javascript", "typescript", "python"],
  cli: ["javascript", "typescript", "python"],
  bot: ["javascript", "typescript"],
  job: ["javascript", "typescript", "python"],
  notebook: ["python"],
  home_automation: ["yaml", "json"],
  database: ["sql"],
  newsletter: ["markdown", "html"],
};

/** What is settled on and no skeleton has: a program begun without it would have to be begun again. */
const FRAMEWORK =
  /\b(?:react|next\.?js|vue|nuxt|angular|svelte|django|flask|fastapi|laravel|symfony|rails|spring boot|wordpress|shopify|flutter|unity|godot|supabase|firebase|electron|express|nestjs|tailwind|streamlit|pytorch|tensorflow)\b/i;

/** Words of somebody who goes on with a program that exists. */
const EXISTING =
  /\b(?:existing|current) (?:code|codebase|project|app|site|website|repo(?:sitory)?|program|script)\b|\b(?:this|my|our|the) (?:codebase|repo(?:sitory)?|code)\b|\b[\w-]{2,40}\.(?:[cm]?[jt]sx?|py|go|rs|java|kt|swift|cs|cpp|php|rb|vue|sln)\b/i;

/** Words of an app that has no server. */
const NO_SERVER =
  /\b(?:front[ -]?end only|only (?:a |the )?front[ -]?end|local ?storage|vanilla (?:js|javascript)|single[- ](?:html )?file|in the browser only)\b/i;
/** Words of pages that are read rather than used. */
const PAGES =
  /\b(?:static|landing page|one-page|portfolio|web ?site (?:for|about|of)|pages? (?:with|for|about) (?:our|the|my|all|an?))\b/i;

/** What a skeleton of fewer acts would say is in the conversation already. */
const MIN_ACTS = 2;
const NEEDS_ACTS = /^(?:api|cli|bot|data_job)$/;

/** The skeleton for a dream without code, by the kind of project and by what the features say. */
export function chooseSkeleton(
  { dream, fragments }: PlannableDream,
  intent: Intent,
  { features, entities }: Brief,
): Choice {
  const said = withoutDenied(
    [dream.title, dream.description.slice(0, 20_000), ...wishesOf(dream)].join("\n"),
  );
  if (dream.kind === "fix" && dream.confidence > MIN_CONFIDENCE) return none("it mends something");
  if (!features.some(({ isLater }) => !isLater)) return none("the conversation names no feature for now");
  if (intent.kind !== "document" && !asksForProgram(fragments))
    return none("nobody asks for a program to be made");
  const existing = EXISTING.exec(said);
  if (existing) return none(`it goes on with a program that exists: "${existing[0]}"`);
  const framework = FRAMEWORK.exec(withoutDenied(wishesOf(dream).join("\n")));
  if (framework) return none(`it is to use ${framework[0]}, and skeletons use standard libraries only`);

  const answers = fragments.map(({ content }) => answersIn(content)).join("\n\n");
  if (intent.kind === "document" && answers.length > MAX_ANSWERS)
    return none("the conversation has the text itself");
  if (answers.length > MAX_PLAN && readMarkdown(answers).filter(({ kind }) => kind === "heading").length > 2)
    return none("its answers are a plan or an analysis, which say more than a skeleton");
  const acts = features.filter((each) => !each.isLater && (each.isListed || !isQuality(each)));
  if (NEEDS_ACTS.test(intent.kind) && acts.length < MIN_ACTS)
    return none("it names hardly anything that is done");
  const choice = byKind(intent.kind, said, entities.length > 0);
  const { language } = intent;
  if (choice.kind === null || language === null || choice.kind === "newsletter") return choice;
  return LANGUAGES[choice.kind].includes(language)
    ? choice
    : none(`it is to be in ${language}, and the skeleton that fits is not`);
}

/** Words of somebody who wants a thing, or to make it. */
const WANTS =
  /\b(?:want|need|like|love|looking for|idea|dream|build|make|making|create|design|develop|write|code|program|let['’]?s|set up|start|generate|turn on|automate)\b/i;
const TOOL = /\b(?:notebooks?|home ?assistant|trackers?|tools?|(?:web|mobile|phone|desktop)[ -]?apps?)\b/i;

/** Whether the person in a conversation asks for a program; a text in which nobody speaks is an idea. */
function asksForProgram(fragments: PlannableDream["fragments"]): boolean {
  const spoken = fragments.filter(({ content }) => turnsIn(content).length > 1);
  if (spoken.length === 0) return true;
  return spoken
    .flatMap(({ content }) => wishesIn(content))
    .flatMap((text) => sentences(text.slice(0, MAX_READ)))
    .some((sentence) => {
      const language = languageOf(sentence);
      const names =
        deliveringIn(language).programs.test(sentence) ||
        automatingIn(language).names.test(sentence) ||
        TOOL.test(sentence);
      return names && (language !== "en" || WANTS.test(sentence));
    });
}

const MAX_READ = 20_000;

function byKind(kind: Intent["kind"], said: string, keepsThings: boolean): Choice {
  const isOf = (skeleton: SkeletonKind, ...reasons: string[]): Choice => ({
    kind: skeleton,
    reasons: [`it is a ${kind.replaceAll("_", " ")}`, ...reasons],
  });
  const word = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(said)?.[0];
    return found && `it says "${lineOf(found, 60)}"`;
  };
  switch (kind) {
    case "web_app": {
      const site = word(PAGES);
      const isAlone = word(NO_SERVER);
      if (keepsThings && isAlone) return isOf("browser_app", "it keeps things", isAlone);
      if (site && !isAlone && (!keepsThings || /static/i.test(site))) return isOf("page", site);
      return keepsThings
        ? isOf("web_app", "it keeps things")
        : none("it names neither pages nor things to keep");
    }
    case "api":
      return isOf("api");
    case "cli": {
      const isScheduled = scheduleIn(said) !== null;
      return isScheduled && !keepsThings ? isOf("job", "it says when it runs") : isOf("cli");
    }
    case "bot":
      return isOf("bot");
    case "data_job": {
      if (scheduleIn(said) !== null) return isOf("job", "it says when it runs");
      const analysis = word(/\b(?:notebooks?|analy[sz]\w+|plots?|charts?|compare)\b/i);
      if (analysis) return isOf("notebook", analysis);
      const job = word(
        /\b(?:scripts?|jobs?|scrap\w+|pipelines?|fetch\w*|crawl\w*|imports?|converts?|etl|csv)\b/i,
      );
      return job ? isOf("job", job) : none("it names neither an analysis nor a job");
    }
    case "database":
      return keepsThings ? isOf("database", "it names what is kept") : none("it names nothing to keep");
    case "automation": {
      const isHome = word(/\bhome ?assistant\b/i);
      return isHome ? isOf("home_automation", isHome) : none("there is no skeleton for this automation");
    }
    case "document": {
      const isNewsletter = word(
        /\b(?:start|make|create|set up|launch|begin|write|publish)\b[^.!?\n]{0,60}\bnewsletters?\b/i,
      );
      return isNewsletter ? isOf("newsletter", isNewsletter) : none("it is a text");
    }
    default:
      return none(`there is no skeleton for a ${kind.replaceAll("_", " ")}`);
  }
}

const wishesOf = ({ features, todos, decisions }: Dream): string[] =>
  [...features, ...todos, ...decisions].map(({ text, evidence }) => evidence?.quote ?? text);
