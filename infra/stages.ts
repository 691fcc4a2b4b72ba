import type { PlannerName } from "#shared/contracts/implementation.ts";
import type { BedrockSettings, OpenAiSettings } from "#shared/planning/models/settings.ts";

/** Who may sign tokens beside the stage's own user pool; `owner_prefix` keeps its people apart from the pool's. */
export interface TokenIssuer {
  issuer: string;
  jwks_uri: string;
  client_ids: readonly string[];
  owner_prefix: string;
}

/** What differs between stages; everything else is the same everywhere. */
export interface StageSettings {
  /** What a dream may be filed under; the first is the default. */
  brands: readonly [string, ...string[]];
  /** Origins that browsers may call the API and upload exports from. */
  corsOrigins: readonly string[];
  /** Requests a second over all callers, and how many may come at once. */
  throttling: { rate: number; burst: number };
  logLevel: "DEBUG" | "INFO" | "WARN";
  logRetentionDays: 1 | 7 | 30 | 90;
  /** Whether stack traces name the source: it costs each start of a function about 10 ms. */
  sourceMaps: boolean;
  /** Whether tables, bucket, key and user pool outlive their stack and refuse to be deleted. */
  keepsData: boolean;
  tokenIssuers: readonly TokenIssuer[];
  /** How many implementations a person of each tier may begin a day. */
  implementationsPerDay: Readonly<Record<"free" | "pro" | "team", number>>;
  /** Who plans where a request does not say. The built-in rules are always there, a model where it is set up. */
  defaultPlanner: PlannerName;
  /** What the models cost and may take: docs/planning.md says what turning one on means. */
  models: { bedrock?: BedrockSettings; openai?: Omit<OpenAiSettings, "key_arn"> };
  alarms: {
    /** Answers 5xx in five minutes. */
    serverErrors: number;
    /** Lambda invocations refused for lack of concurrency in five minutes. */
    throttles: number;
    /** How old an event may be when it leaves for the bus, in seconds. */
    relayAgeSeconds: number;
  };
  /** Whether functions may be made to fail on purpose, by the layer that does so. */
  takesFaults: boolean;
  /** Where the emulator answers. Set on stage `local` alone, and the one thing that makes it differ in kind. */
  emulator?: { endpoint: string };
}

export interface Stage extends StageSettings {
  name: string;
}

const brands = ["personal", "bc-innovations", "bc-studio", "mpgworldwide", "accordingto"] as const;

/** Nothing of a dream leaves the stage for a model until somebody says which. */
const noModel = { defaultPlanner: "built-in", models: {} } as const;

const implementationsPerDay = { free: 3, pro: 50, team: 500 };

const stages: Readonly<Record<string, StageSettings>> = {
  local: {
    brands,
    corsOrigins: ["*"],
    throttling: { rate: 1000, burst: 2000 },
    logLevel: "INFO",
    logRetentionDays: 1,
    sourceMaps: true,
    keepsData: false,
    tokenIssuers: [],
    implementationsPerDay,
    defaultPlanner: "built-in",
    models: localModels(process.env),
    takesFaults: true,
    alarms: { serverErrors: 1, throttles: 1, relayAgeSeconds: 60 },
    emulator: { endpoint: process.env.AWS_ENDPOINT_URL ?? "http://localhost:4566" },
  },
  dev: {
    brands,
    corsOrigins: ["http://localhost:5173"],
    throttling: { rate: 50, burst: 100 },
    logLevel: "DEBUG",
    logRetentionDays: 7,
    sourceMaps: true,
    keepsData: false,
    tokenIssuers: [],
    implementationsPerDay,
    ...noModel,
    takesFaults: true,
    alarms: { serverErrors: 5, throttles: 5, relayAgeSeconds: 300 },
  },
  staging: {
    brands,
    corsOrigins: ["https://staging.dreamcatcher.example"],
    throttling: { rate: 200, burst: 400 },
    logLevel: "INFO",
    logRetentionDays: 30,
    sourceMaps: false,
    keepsData: false,
    tokenIssuers: [],
    implementationsPerDay,
    ...noModel,
    takesFaults: false,
    alarms: { serverErrors: 1, throttles: 1, relayAgeSeconds: 60 },
  },
  prod: {
    brands,
    corsOrigins: ["https://dreamcatcher.example"],
    throttling: { rate: 500, burst: 1000 },
    logLevel: "INFO",
    logRetentionDays: 90,
    sourceMaps: false,
    keepsData: true,
    tokenIssuers: [],
    implementationsPerDay,
    ...noModel,
    takesFaults: false,
    alarms: { serverErrors: 1, throttles: 1, relayAgeSeconds: 60 },
  },
};

/**
 * The models of stage `local`, which are where the developer says: MINISTACK_BEDROCK_PROXY_URL is an OpenAI-compatible
 * server that the emulator's Bedrock asks, DREAMCATCHER_OPENAI_BASE_URL one that the service asks itself.
 */
function localModels(env: NodeJS.ProcessEnv): StageSettings["models"] {
  const seconds = Number(env.DREAMCATCHER_MODEL_SECONDS ?? 240);
  const settings = {
    model: env.DREAMCATCHER_MODEL ?? "local",
    price: { input: 0, output: 0 },
    max_input_chars: 100_000,
    max_output_tokens: 16_000,
    seconds_per_call: seconds,
    seconds_per_step: 2 * seconds,
  };
  const base_url = env.DREAMCATCHER_OPENAI_BASE_URL;
  return {
    ...(env.MINISTACK_BEDROCK_PROXY_URL && { bedrock: settings }),
    ...(base_url && { openai: { ...settings, base_url, output_bound: "max_tokens" as const } }),
  };
}

/** The steps that ask a model run at most ten minutes, and need a moment to read the dream and keep the result. */
const MOST_STEP_SECONDS = 570;

/** The planners of a stage, the default first. */
export function plannersOf({ defaultPlanner, models }: StageSettings): PlannerName[] {
  const available: PlannerName[] = ["built-in", ...(Object.keys(models) as (keyof typeof models)[])];
  return [defaultPlanner, ...available.filter((name) => name !== defaultPlanner)];
}

export const stageNames = Object.keys(stages);

/**
 * The settings of the stage named.
 *
 * @throws Error that lists the stages, where the name is missing or none of them
 */
export function stageNamed(name: unknown): Stage {
  const settings = typeof name === "string" && Object.hasOwn(stages, name) ? stages[name] : undefined;
  if (!settings) {
    const given = name === undefined ? "no stage given" : `no stage is called ${JSON.stringify(name)}`;
    throw new Error(`${given}: add -c stage=<${stageNames.join(" | ")}>`);
  }
  checkModels(String(name), settings);
  return { name: String(name), ...settings };
}

/** @throws Error that says which setting of the stage's planners cannot be */
function checkModels(name: string, { defaultPlanner, models, emulator }: StageSettings) {
  const wrong = (what: string) => new Error(`stage ${name}: ${what}`);
  if (defaultPlanner !== "built-in" && !models[defaultPlanner])
    throw wrong(`its default planner is ${defaultPlanner}, and its models have no ${defaultPlanner}`);
  if (!emulator && models.openai && !models.openai.base_url.startsWith("https://"))
    throw wrong("models.openai.base_url must be https: dreams and the key go there");
  for (const [planner, { seconds_per_step }] of Object.entries(models)) {
    if (seconds_per_step > MOST_STEP_SECONDS)
      throw wrong(`models.${planner}.seconds_per_step must be at most ${MOST_STEP_SECONDS}`);
  }
}
