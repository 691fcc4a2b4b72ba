import type { Dream } from "@dreamcatcher/contracts/dream";
import type { Plan } from "@dreamcatcher/contracts/plan";
import type { PlannableDream } from "../../planner.ts";
import { botOf } from "./bot.ts";
import { type Brief, briefOf } from "./brief.ts";
import { browserAppOf } from "./browser-app.ts";
import { chooseSkeleton, type SkeletonKind } from "./choose.ts";
import { cliOf, jobOf } from "./cli.ts";
import { databaseOf } from "./database.ts";
import { homeAutomationOf } from "./home-automation.ts";
import { newsletterOf } from "./newsletter.ts";
import { notebookOf } from "./notebook.ts";
import { pageOf } from "./page.ts";
import { apiOf } from "./server.ts";
import type { Skeleton } from "./skeleton.ts";
import { webAppOf } from "./web-app.ts";

interface Facts {
  brief: Brief;
  /** The project's name. */
  name: string;
  isPython: boolean;
  dream: Dream;
}

const BUILDERS: Record<SkeletonKind, (facts: Facts) => Skeleton> = {
  web_app: ({ brief, name, isPython }) => webAppOf(brief, name, isPython),
  browser_app: ({ brief }) => browserAppOf(brief),
  page: ({ brief }) => pageOf(brief),
  api: ({ brief, name, isPython }) => apiOf(brief, name, isPython),
  cli: ({ brief, name, isPython }) => cliOf(brief, name, isPython),
  bot: ({ brief, name, dream }) =>
    botOf(brief, name, /\btelegram\b/i.test(`${dream.title}\n${dream.description}`)),
  job: ({ brief, name, isPython }) => jobOf(brief, name, isPython),
  notebook: ({ brief }) => notebookOf(brief),
  home_automation: ({ brief }) => homeAutomationOf(brief),
  database: ({ brief }) => databaseOf(brief),
  newsletter: ({ brief }) => newsletterOf(brief),
};

/** A skeleton with what the conversation rules out. */
export interface ChosenSkeleton extends Skeleton {
  limits: readonly string[];
}

/** The skeleton for a dream whose conversation has no code; null where none fits. */
export function skeletonFor(dream: PlannableDream, { intent }: Plan, name: string): ChosenSkeleton | null {
  const brief = briefOf(dream.dream);
  const { kind } = chooseSkeleton(dream, intent, brief);
  if (kind === null) return null;
  const facts = { brief, name, dream: dream.dream, isPython: intent.language === "python" };
  return { ...BUILDERS[kind](facts), limits: brief.limits };
}
