import { isObject } from "@dreamcatcher/text/json";
import type { SourceFile } from "../../assembling/assemble.ts";
import { baseName } from "../../paths.ts";
import { type Checked, counted } from "./checked.ts";

/** Whether a file is Home Assistant's file of automations. */
export const isAutomations = ({ path }: Pick<SourceFile, "path">): boolean =>
  /^automations?\.ya?ml$/i.test(baseName(path));

/** Checks the automations of Home Assistant in a file; null where it has none. */
export function checkAutomations(file: Pick<SourceFile, "path">, content: unknown): Checked | null {
  const automations = automationsIn(file, content);
  // A string is an include of another file.
  if (automations === undefined || typeof automations === "string") return null;
  const { count, faults } = automationFaults(automations);
  if (count === 0) return null;
  const subject = count === 1 ? "its automation has" : `its ${counted(count, "automation")} have`;
  return { faults, checked: `${subject} triggers and actions, but nothing here runs them` };
}

/** The automations in a file: the whole file, or the value under a configuration's key. */
function automationsIn(file: Pick<SourceFile, "path">, content: unknown): unknown {
  const key = isObject(content)
    ? Object.keys(content).find((name) => /^automation(?: \w+)?$/.test(name))
    : undefined;
  if (isObject(content) && key) return content[key];
  return isAutomations(file) ? content : undefined;
}

const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The faults of automations. Home Assistant before 2024.10 has other keys: `trigger` and `action`. */
export function automationFaults(content: unknown): { count: number; faults: string[] } {
  const automations = asList(content);
  const faults = automations.flatMap((each, at) => {
    if (!isObject(each)) return [`its entry ${at + 1} is no automation`];
    const name = typeof each.alias === "string" ? `"${each.alias}"` : `its automation ${at + 1}`;
    if (each.use_blueprint !== undefined) return [];
    const triggers = asList(each.triggers ?? each.trigger);
    const actions = asList(each.actions ?? each.action);
    return [
      ...(triggers.length === 0 ? [`${name} has no trigger`] : []),
      ...(triggers.some((trigger) => !isTrigger(trigger))
        ? [`a trigger of ${name} does not specify what it waits for`]
        : []),
      ...(actions.length === 0 ? [`${name} has no action`] : []),
      ...(actions.some(doesNothing) ? [`an action of ${name} does not specify what it does`] : []),
    ];
  });
  return { count: automations.length, faults };
}

const isTrigger = (trigger: unknown): boolean =>
  isObject(trigger) && ["trigger", "platform", "triggers"].some((key) => trigger[key] !== undefined);

/** The keys that determine an action's kind, and YAML's merge key `<<`, which may add one. */
const ACTION_KEYS =
  `action service service_template scene event delay wait wait_template wait_for_trigger choose if repeat
  device_id condition and or not stop variables set_conversation_response parallel sequence <<`.split(/\s+/);

/** Strings pass: they may be templates or references to other actions. */
const doesNothing = (action: unknown): boolean =>
  isObject(action) && !ACTION_KEYS.some((key) => action[key] !== undefined && action[key] !== "");
