import { readdirSync, readFileSync } from "node:fs";
import {
  EventBridgeClient,
  ListRulesCommand,
  ListTargetsByRuleCommand,
  PutTargetsCommand,
} from "@aws-sdk/client-eventbridge";
import { clientOf } from "../../local/emulator/aws.ts";
import type { RunningStage } from "../../local/stage/stage.ts";

/** Makes the bus deliver every request for an implementation to its queue twice. */
export async function deliverTwice({
  endpoint_url,
  event_bus_name: EventBusName,
}: RunningStage): Promise<void> {
  const bus = new EventBridgeClient(clientOf(endpoint_url));
  const { Rules = [] } = await bus.send(new ListRulesCommand({ EventBusName }));
  const rule = Rules.find(({ EventPattern }) => EventPattern?.includes("ImplementationRequested"));
  if (!rule?.Name) throw new Error("no rule matches ImplementationRequested");
  const { Targets = [] } = await bus.send(new ListTargetsByRuleCommand({ EventBusName, Rule: rule.Name }));
  const again = Targets.map((target) => ({ ...target, Id: `${target.Id}-again` }));
  await bus.send(new PutTargetsCommand({ EventBusName, Rule: rule.Name, Targets: again }));
}

/**
 * Kills a random one of the emulator's function processes at an interval, until `stop`, which returns how
 * many were killed.
 */
export function killFunctions(emulator: number, intervalMs: number): { stop: () => number } {
  let killed = 0;
  const timer = setInterval(() => {
    const functions = functionsOf(emulator);
    const victim = functions[Math.floor(Math.random() * functions.length)];
    if (victim === undefined) return;
    try {
      process.kill(victim, "SIGKILL");
      killed += 1;
    } catch {
      // The process has ended by itself.
    }
  }, intervalMs);
  return {
    stop: () => {
      clearInterval(timer);
      return killed;
    },
  };
}

/** The running functions: Node processes that are children of the emulator. */
function functionsOf(emulator: number): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && parentOf(pid) === emulator && commandOf(pid).includes("node"));
}

function parentOf(pid: number): number | undefined {
  const [, parent] = /^PPid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`)) ?? [];
  return parent === undefined ? undefined : Number(parent);
}

function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`);
}

/** Empty where the process has ended. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
