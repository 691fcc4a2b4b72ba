import { BRANDS } from "@dreamcatcher/contracts/primitives";
import type { Quotas, Tier } from "@dreamcatcher/contracts/quotas";
import type { SandboxLimits } from "@dreamcatcher/sandbox/contract/limits-schema";
import { DEFAULT_SANDBOX_LIMITS } from "../../functions/manifest/sandbox-limits.ts";
import type { Implementer } from "../../functions/manifest/subscription-entry.ts";
import { checkModels, localModels, NO_MODEL, type PlannerSettings } from "./planner-settings.ts";
import { TIERS } from "./tiers.ts";

/** Who may sign tokens beside the stage's own user pool; `owner_prefix` keeps its people apart from the pool's. */
export interface TokenIssuer {
  issuer: string;
  jwks_uri: string;
  client_ids: readonly string[];
  owner_prefix: string;
}

/** Requests a second, and how many may come at once. */
interface Throttle {
  rate: number;
  burst: number;
}

/** What differs between stages; everything else is the same everywhere. */
export interface StageSettings extends PlannerSettings {
  /** What a dream may be filed under; the first is the default. */
  brands: readonly [string, ...string[]];
  /** Origins that browsers may call the API and upload exports from. */
  corsOrigins: readonly string[];
  /**
   * What all callers together may ask of each route, and of each that makes something and so counts against
   * quotas.
   */
  throttling: Throttle & { creating: Throttle };
  logLevel: "DEBUG" | "INFO" | "WARN";
  logRetentionDays: 1 | 7 | 30 | 90;
  /** Whether stack traces name the source: it costs each start of a function about 10 ms. */
  sourceMaps: boolean;
  /** Whether tables, bucket, key and user pool outlive their stack and refuse to be deleted. */
  keepsData: boolean;
  /** The table that the stage works on in place of its own, once one was restored: docs/operations.md. */
  restoredTable?: { name: string; streamArn: string };
  tokenIssuers: readonly TokenIssuer[];
  /** What a person of each tier may use. */
  tiers: Readonly<Record<Tier, Quotas>>;
  /** The bounds of a project's run: a task has the memory and the time that they ask for. */
  sandboxLimits: SandboxLimits;
  /** Who implements dreams, and the accounts of PipelineOS, which may put its answers on the bus. */
  pipelineos: { mode: Implementer; accounts?: readonly string[] };
  alarms: {
    /** Answers 5xx in five minutes. */
    serverErrors: number;
    /** How long the slowest hundredth of answers takes for a quarter of an hour, in milliseconds. */
    latencyMs: number;
    /** Requests in five minutes that the table refuses because too many come at once, or fails at. */
    tableErrors: number;
    /**
     * Requests in five minutes that DynamoDB refuses as wrong: those of the whole account, which it does not
     * part.
     */
    tableUserErrors: number;
    /** Lambda invocations refused for lack of concurrency in five minutes: those of the whole account. */
    throttles: number;
    /** How old an event may be when it leaves for the bus, in seconds. */
    relayAgeSeconds: number;
    /** Executions of a workflow in five minutes that failed: by our fault, not by what they work on. */
    failedExecutions: number;
  };
  /** Who is written to when an alarm goes off; each confirms once. Others may subscribe to the topic. */
  alarmEmails: readonly string[];
  /** Whether functions may be made to fail on purpose, by the layer that does so. */
  allowsFaults: boolean;
  /** Where the emulator answers. Set on stage `local` alone, and the one thing that makes it differ in kind. */
  emulator?: { endpoint: string };
}

export interface Stage extends StageSettings {
  name: string;
}

/** Where people wait for answers, the first sign of trouble is enough. */
const STRICT_ALARMS = {
  serverErrors: 1,
  latencyMs: 3_000,
  tableErrors: 1,
  tableUserErrors: 20,
  throttles: 1,
  relayAgeSeconds: 60,
  failedExecutions: 1,
};

/** Dreams are implemented here, with nobody else needed. */
const PIPELINEOS = { mode: "embedded" } as const;

const stages: Readonly<Record<string, StageSettings>> = {
  local: {
    brands: BRANDS,
    corsOrigins: ["*"],
    throttling: { rate: 1000, burst: 2000, creating: { rate: 1000, burst: 2000 } },
    logLevel: "INFO",
    logRetentionDays: 1,
    sourceMaps: true,
    keepsData: false,
    tokenIssuers: [],
    tiers: TIERS,
    pipelineos: PIPELINEOS,
    ...NO_MODEL,
    models: localModels(process.env),
    allowsFaults: true,
    sandboxLimits: DEFAULT_SANDBOX_LIMITS,
    alarms: STRICT_ALARMS,
    alarmEmails: [],
    emulator: { endpoint: process.env.AWS_ENDPOINT_URL ?? "http://localhost:4566" },
  },
  dev: {
    brands: BRANDS,
    corsOrigins: ["http://localhost:5173"],
    throttling: { rate: 50, burst: 100, creating: { rate: 20, burst: 40 } },
    logLevel: "DEBUG",
    logRetentionDays: 7,
    sourceMaps: true,
    keepsData: false,
    tokenIssuers: [],
    tiers: TIERS,
    pipelineos: PIPELINEOS,
    ...NO_MODEL,
    allowsFaults: true,
    sandboxLimits: DEFAULT_SANDBOX_LIMITS,
    alarms: {
      serverErrors: 5,
      latencyMs: 10_000,
      tableErrors: 5,
      tableUserErrors: 100,
      throttles: 5,
      relayAgeSeconds: 300,
      failedExecutions: 5,
    },
    alarmEmails: [],
  },
  staging: {
    brands: BRANDS,
    corsOrigins: ["https://staging.dreamcatcher.example"],
    throttling: { rate: 200, burst: 400, creating: { rate: 50, burst: 100 } },
    logLevel: "INFO",
    logRetentionDays: 30,
    sourceMaps: false,
    keepsData: false,
    tokenIssuers: [],
    tiers: TIERS,
    pipelineos: PIPELINEOS,
    ...NO_MODEL,
    allowsFaults: false,
    sandboxLimits: DEFAULT_SANDBOX_LIMITS,
    alarms: STRICT_ALARMS,
    alarmEmails: [],
  },
  prod: {
    brands: BRANDS,
    corsOrigins: ["https://dreamcatcher.example"],
    throttling: { rate: 500, burst: 1000, creating: { rate: 100, burst: 200 } },
    logLevel: "INFO",
    logRetentionDays: 90,
    sourceMaps: false,
    keepsData: true,
    tokenIssuers: [],
    tiers: TIERS,
    pipelineos: PIPELINEOS,
    ...NO_MODEL,
    allowsFaults: false,
    sandboxLimits: DEFAULT_SANDBOX_LIMITS,
    alarms: STRICT_ALARMS,
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
