import { BRANDS } from "@dreamcatcher/contracts/primitives";
import type { Quotas, Tier } from "@dreamcatcher/contracts/quotas";
import type { SandboxLimits } from "@dreamcatcher/sandbox/contract/limits-schema";
import type { WebhookSettings } from "#shared/webhooks/outgoing/webhook-settings.ts";
import { DEFAULT_SANDBOX_LIMITS } from "../../functions/manifest/sandbox-limits.ts";
import type { Implementer } from "../../functions/manifest/subscription-entry.ts";
import { checkModels, localModels, NO_MODEL, type PlannerSettings } from "./planner-settings.ts";
import { TIERS } from "./tiers.ts";

/** A token issuer besides the stage's user pool; `owner_prefix` keeps its users' ids distinct. */
export interface TokenIssuer {
  issuer: string;
  jwks_uri: string;
  client_ids: readonly string[];
  owner_prefix: string;
}

/** Requests per second, and how many in a burst. */
interface Throttle {
  rate: number;
  burst: number;
}

/** What differs between stages; everything else is the same on all of them. */
export interface StageSettings extends PlannerSettings {
  /** The brands that a dream can have; the first is the default. */
  brands: readonly [string, ...string[]];
  /**
   * The origins of the web app: users come back to them from signing in. The first is where the service tells
   * clients to connect to: that of `domain`, or of the distribution.
   */
  webOrigins: readonly [string, ...string[]];
  /** Other origins that browsers may call the API and upload exports from; the web app's own needs none. */
  corsOrigins: readonly string[];
  /** The region of the stage; one with a domain or a firewall needs it, since these are in us-east-1. */
  region?: string;
  /** The name of the web app, and the zone of Route 53 that it is in. Without, CloudFront gives it a name. */
  domain?: { name: string; hostedZoneId: string; zoneName: string };
  /** The firewall before app and API: the requests in five minutes that it takes from one address. */
  firewall?: { requestsPerAddress: number };
  /** The limits of all callers together on each route; `creating` is for routes that quotas end. */
  throttling: Throttle & { creating: Throttle };
  logLevel: "DEBUG" | "INFO" | "WARN";
  logRetentionDays: 1 | 7 | 30 | 90;
  /** Whether stack traces refer to the source; it adds about 10 ms to each cold start. */
  sourceMaps: boolean;
  /** Whether tables, bucket, key and user pool are retained with deletion protection. */
  keepsData: boolean;
  /** A restored table that the stage uses in place of its own: docs/operations.md. */
  restoredTable?: { name: string; streamArn: string };
  tokenIssuers: readonly TokenIssuer[];
  /** The quotas of each tier's users. */
  tiers: Readonly<Record<Tier, Quotas>>;
  /** The limits of a project's run, from which the size and the timeout of its task follow. */
  sandboxLimits: SandboxLimits;
  /** Who implements dreams, and the accounts from which PipelineOS may put its events on the bus. */
  pipelineos: { mode: Implementer; accounts?: readonly string[] };
  /** How webhooks are sent. */
  webhooks: WebhookSettings;
  alarms: {
    /** 5xx responses in five minutes. */
    serverErrors: number;
    /** The 99th percentile of latency, in three periods of five minutes in a row, in milliseconds. */
    latencyMs: number;
    /** Throttled requests to the table, or its system errors, in five minutes. */
    tableErrors: number;
    /** Requests that DynamoDB rejects as invalid in five minutes; it counts those of the whole account. */
    tableUserErrors: number;
    /** Lambda invocations of the whole account that are throttled in five minutes. */
    throttles: number;
    /** The age in seconds of the oldest change that waits for a function which takes them in order. */
    lagSeconds: number;
    /** Executions of a workflow that fail with an internal error in five minutes. */
    failedExecutions: number;
  };
  /** Addresses that the alarm topic sends email to; each must confirm its subscription once. */
  alarmEmails: readonly string[];
  /** Whether the fault injection layer is deployed, which makes calls of functions to AWS fail. */
  allowsFaults: boolean;
  /** The emulator's endpoint, which only stage `local` has. */
  emulator?: { endpoint: string };
}

export interface Stage extends StageSettings {
  name: string;
}

/** For stages with users: one error is enough for an alarm. */
const STRICT_ALARMS = {
  serverErrors: 1,
  latencyMs: 3_000,
  tableErrors: 1,
  tableUserErrors: 20,
  throttles: 1,
  lagSeconds: 60,
  failedExecutions: 1,
};

/** The service implements dreams itself. */
const PIPELINEOS = { mode: "embedded" } as const;

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 60 * MINUTE_SECONDS;

/** Nine attempts within a day. */
const WEBHOOKS: WebhookSettings = {
  retry_seconds: [
    5,
    MINUTE_SECONDS,
    5 * MINUTE_SECONDS,
    30 * MINUTE_SECONDS,
    2 * HOUR_SECONDS,
    4 * HOUR_SECONDS,
    8 * HOUR_SECONDS,
    9 * HOUR_SECONDS,
  ],
  allows_local: false,
};

/** Some ten a second, so that an office behind one address can work. */
const FIREWALL = { requestsPerAddress: 3_000 };

const REGION = "eu-central-1";

const stages: Readonly<Record<string, StageSettings>> = {
  local: {
    brands: BRANDS,
    webOrigins: ["http://localhost:4567"],
    corsOrigins: ["*"],
    throttling: { rate: 1000, burst: 2000, creating: { rate: 1000, burst: 2000 } },
    logLevel: "INFO",
    logRetentionDays: 1,
    sourceMaps: true,
    keepsData: false,
    tokenIssuers: [],
    tiers: TIERS,
    pipelineos: PIPELINEOS,
    webhooks: { retry_seconds: [1, 1, 2], allows_local: true },
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
    webOrigins: ["https://dev.dreamcatcher.example"],
    corsOrigins: [],
    throttling: { rate: 50, burst: 100, creating: { rate: 20, burst: 40 } },
    logLevel: "DEBUG",
    logRetentionDays: 7,
    sourceMaps: true,
    keepsData: false,
    tokenIssuers: [],
    tiers: TIERS,
    pipelineos: PIPELINEOS,
    webhooks: WEBHOOKS,
    ...NO_MODEL,
    allowsFaults: true,
    sandboxLimits: DEFAULT_SANDBOX_LIMITS,
    alarms: {
      serverErrors: 5,
      latencyMs: 10_000,
      tableErrors: 5,
      tableUserErrors: 100,
      throttles: 5,
      lagSeconds: 300,
      failedExecutions: 5,
    },
    alarmEmails: [],
  },
  staging: {
    brands: BRANDS,
    region: REGION,
    webOrigins: ["https://staging.dreamcatcher.example"],
    corsOrigins: [],
    firewall: FIREWALL,
    throttling: { rate: 200, burst: 400, creating: { rate: 50, burst: 100 } },
    logLevel: "INFO",
    logRetentionDays: 30,
    sourceMaps: false,
    keepsData: false,
    tokenIssuers: [],
    tiers: TIERS,
    pipelineos: PIPELINEOS,
    webhooks: WEBHOOKS,
    ...NO_MODEL,
    allowsFaults: false,
    sandboxLimits: DEFAULT_SANDBOX_LIMITS,
    alarms: STRICT_ALARMS,
    alarmEmails: [],
  },
  prod: {
    brands: BRANDS,
    region: REGION,
    webOrigins: ["https://dreamcatcher.example"],
    corsOrigins: [],
    firewall: FIREWALL,
    throttling: { rate: 500, burst: 1000, creating: { rate: 100, burst: 200 } },
    logLevel: "INFO",
    logRetentionDays: 90,
    sourceMaps: false,
    keepsData: true,
    tokenIssuers: [],
    tiers: TIERS,
    pipelineos: PIPELINEOS,
    webhooks: WEBHOOKS,
    ...NO_MODEL,
    allowsFaults: false,
    sandboxLimits: DEFAULT_SANDBOX_LIMITS,
    alarms: STRICT_ALARMS,
    alarmEmails: [],
  },
};

export const stageNames = Object.keys(stages);

/**
 * The stage of this name.
 *
 * @throws {Error} when no stage has this name (it lists those there are), or its settings are invalid
 */
export function stageNamed(name: unknown): Stage {
  const settings = typeof name === "string" && Object.hasOwn(stages, name) ? stages[name] : undefined;
  if (!settings) {
    const given = name === undefined ? "no stage given" : `there is no stage ${JSON.stringify(name)}`;
    throw new Error(`${given}: add -c stage=<${stageNames.join(" | ")}>`);
  }
  checkModels(String(name), settings, settings.emulator !== undefined);
  return { name: String(name), ...settings };
}
