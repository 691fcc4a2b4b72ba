import { BRANDS } from "#shared/contracts/primitives.ts";
import { DEFAULT_SANDBOX_LIMITS, type SandboxLimits } from "#shared/contracts/sandbox.ts";
import type { Implementer } from "#shared/contracts/subscriptions.ts";
import { checkModels, localModels, noModel, type PlannerSettings } from "./planners.ts";

/** Who may sign tokens beside the stage's own user pool; `owner_prefix` keeps its people apart from the pool's. */
export interface TokenIssuer {
  issuer: string;
  jwks_uri: string;
  client_ids: readonly string[];
  owner_prefix: string;
}

/** What differs between stages; everything else is the same everywhere. */
export interface StageSettings extends PlannerSettings {
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
  /** The bounds of a project's run; the task and its time are cut to fit them. */
  sandboxLimits: SandboxLimits;
  /** Who implements dreams, and the accounts of PipelineOS, which may put its answers on the bus. */
  pipelineos: { mode: Implementer; accounts?: readonly string[] };
  alarms: {
    /** Answers 5xx in five minutes. */
    serverErrors: number;
    /** Lambda invocations refused for lack of concurrency in five minutes. */
    throttles: number;
    /** How old an event may be when it leaves for the bus, in seconds. */
    relayAgeSeconds: number;
    /** Implementations in five minutes that failed for another reason than their project's tests. */
    failedImplementations: number;
  };
  /** Who is written to when an alarm goes off; each confirms once. Others may subscribe to the topic. */
  alarmEmails: readonly string[];
  /** Whether functions may be made to fail on purpose, by the layer that does so. */
  takesFaults: boolean;
  /** Where the emulator answers. Set on stage `local` alone, and the one thing that makes it differ in kind. */
  emulator?: { endpoint: string };
}

export interface Stage extends StageSettings {
  name: string;
}

const implementationsPerDay = { free: 3, pro: 50, team: 500 };

/** Dreams are implemented here, with nobody else needed. */
const pipelineos = { mode: "embedded" } as const;

const stages: Readonly<Record<string, StageSettings>> = {
  local: {
    brands: BRANDS,
    corsOrigins: ["*"],
    throttling: { rate: 1000, burst: 2000 },
    logLevel: "INFO",
    logRetentionDays: 1,
    sourceMaps: true,
    keepsData: false,
    tokenIssuers: [],
    implementationsPerDay,
    pipelineos,
    ...noModel,
    models: localModels(process.env),
    takesFaults: true,
    sandboxLimits: DEFAULT_SANDBOX_LIMITS,
    alarms: { serverErrors: 1, throttles: 1, relayAgeSeconds: 60, failedImplementations: 1 },
    alarmEmails: [],
    emulator: { endpoint: process.env.AWS_ENDPOINT_URL ?? "http://localhost:4566" },
  },
  dev: {
    brands: BRANDS,
    corsOrigins: ["http://localhost:5173"],
    throttling: { rate: 50, burst: 100 },
    logLevel: "DEBUG",
    logRetentionDays: 7,
    sourceMaps: true,
    keepsData: false,
    tokenIssuers: [],
    implementationsPerDay,
    pipelineos,
    ...noModel,
    takesFaults: true,
    sandboxLimits: DEFAULT_SANDBOX_LIMITS,
    alarms: { serverErrors: 5, throttles: 5, relayAgeSeconds: 300, failedImplementations: 5 },
    alarmEmails: [],
  },
  staging: {
    brands: BRANDS,
    corsOrigins: ["https://staging.dreamcatcher.example"],
    throttling: { rate: 200, burst: 400 },
    logLevel: "INFO",
    logRetentionDays: 30,
    sourceMaps: false,
    keepsData: false,
    tokenIssuers: [],
    implementationsPerDay,
    pipelineos,
    ...noModel,
    takesFaults: false,
    sandboxLimits: DEFAULT_SANDBOX_LIMITS,
    alarms: { serverErrors: 1, throttles: 1, relayAgeSeconds: 60, failedImplementations: 1 },
    alarmEmails: [],
  },
  prod: {
    brands: BRANDS,
    corsOrigins: ["https://dreamcatcher.example"],
    throttling: { rate: 500, burst: 1000 },
    logLevel: "INFO",
    logRetentionDays: 90,
    sourceMaps: false,
    keepsData: true,
    tokenIssuers: [],
    implementationsPerDay,
    pipelineos,
    ...noModel,
    takesFaults: false,
    sandboxLimits: DEFAULT_SANDBOX_LIMITS,
    alarms: { serverErrors: 1, throttles: 1, relayAgeSeconds: 60, failedImplementations: 1 },
    alarmEmails: [],
  },
};

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
  checkModels(String(name), settings, settings.emulator !== undefined);
  return { name: String(name), ...settings };
}
