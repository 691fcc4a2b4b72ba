import { readdirSync, readFileSync } from "node:fs";
import {
  EventBridgeClient,
  ListRulesCommand,
  ListTargetsByRuleCommand,
  PutTargetsCommand,
} from "@aws-sdk/client-eventbridge";
import { clientOf } from "../../local/emulator/aws.ts";
import type { RunningStage } from "../../local/stage/stage.ts";

/** Has the bus put every request for an implementation onto its queue twice. */
export async function deliverTwice({
  endpoint_url,
  event_bus_name: EventBusName,
}: RunningStage): Promise<void> {
  const bus = new EventBridgeClient(clientOf(endpoint_url));
  const { Rules = [] } = await bus.send(new ListRulesCommand({ EventBusName }));
  const rule = Rules.find(({ EventPattern }) => EventPattern?.includes("ImplementationRequested"));
  if (!rule?.Name) throw new Error("no rule waits for ImplementationRequested");
  const { Targets = [] } = await bus.send(new ListTargetsByRuleCommand({ EventBusName, Rule: rule.Name }));
  const again = Targets.map((target) => ({ ...target, Id: `${target.Id}-again` }));
  await bus.send(new PutTargetsCommand({ EventBusName, Rule: rule.Name, Targets: again }));
}

/**
 * Kills one of the emulator's functions every so many ms, whichever and whatever it does; `stop` says how
 * many.
 */
export function killFunctions(emulator: number, every: number): { stop: () => number } {
  let killed = 0;
  const timer = setInterval(() => {
    const functions = functionsOf(emulator);
    const victim = functions[Math.floor(Math.random() * functions.length)];
    if (victim === undefined) return;
    try {
      process.kill(victim, "SIGKILL");
      killed += 1;
    } catch {
      // It has ended by itself meanwhile.
    }
  }, every);
  return {
    stop: () => {
      clearInterval(timer);
      return killed;
    },
  };
}

/** The processes of Node that are children of the emulator: its functions, as far as they are there. */
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
