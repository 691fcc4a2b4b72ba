import type { Brief } from "./brief.ts";
import type { BriefFeature } from "./feature.ts";
import { fill, type Values } from "./fill.ts";
import { camelCase, Names, snakeCase } from "./names.ts";
import { isQuality, missingIn, type Skeleton, said } from "./skeleton.ts";
import { template } from "./template.ts";

/** A program for a terminal: a command for each feature where it keeps things, else one run in steps. */
export function cliOf(brief: Brief, name: string, isPython: boolean): Skeleton {
  const isOfCommands = brief.entities.length > 0;
  const skeleton = programOf(brief, name, { isPython, isOfCommands });
  return {
    ...skeleton,
    name: isOfCommands ? "a program with commands for a terminal" : "a program for a terminal",
  };
}

/** A script that something else starts at its times: cron, as the conversation says it, or a person. */
export function jobOf(brief: Brief, name: string, isPython: boolean): Skeleton {
  const program = programOf(brief, name, { isPython, isOfCommands: false });
  const scheduled = brief.features
    .map(({ quote }) => ({ quote, when: scheduleIn(quote) }))
    .find(({ when }) => when !== null);
  if (!scheduled) return { ...program, name: "a script that works in steps" };
  const content = [
    fill("crontab.txt", '# Said: "XX_QUOTE"', { QUOTE: scheduled.quote }),
    `${scheduled.when} cd /path/to/this/folder && ${isPython ? "python3 main.py" : "node src/start.mjs"}\n`,
  ].join("\n");
  return {
    ...program,
    name: "a script for cron",
    files: [...program.files, { path: "crontab.txt", content }],
    start: `${program.start}\n\n\`crontab.txt\` has the line for cron.`,
  };
}

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** When cron is to start it, as the text says; null where it says nothing. */
export function scheduleIn(text: string): string | null {
  const time = /\bat (\d{1,2})(?::(\d{2}))? ?(am|pm)?\b/i.exec(text);
  const day = DAYS.findIndex((name) => new RegExp(`\\b(?:every|each|on) ${name}s?\\b`, "i").test(text));
  const isDaily = /\b(?:every|each) (?:day|night|morning|evening)\b|\b(?:daily|nightly|once a day)\b/i.test(
    text,
  );
  if (time && (isDaily || day >= 0)) {
    const hour = (Number(time[1]) % (time[3] ? 12 : 24)) + (time[3]?.toLowerCase() === "pm" ? 12 : 0);
    return `${Number(time[2] ?? 0) % 60} ${hour} * * ${day >= 0 ? day : "*"}`;
  }
  if (day >= 0) return `0 0 * * ${day}`;
  if (isDaily) return "@daily";
  if (/\b(?:every|each) hour\b|\bhourly\b/i.test(text)) return "@hourly";
  if (/\b(?:every|each) week\b|\b(?:weekly|once a week)\b/i.test(text)) return "@weekly";
  if (/\b(?:every|each) month\b|\b(?:monthly|once a month)\b/i.test(text)) return "@monthly";
  return null;
}

function programOf(
  brief: Brief,
  name: string,
  { isPython, isOfCommands }: { isPython: boolean; isOfCommands: boolean },
): Skeleton {
  const now = brief.features.filter(({ isLater }) => !isLater);
  const optionNames = new Names("option", false);
  for (const name of ["inputs", "help", "command"]) optionNames.of(name);
  const options = now.flatMap((feature) => {
    const option = optionIn(feature);
    return option === null ? [] : [{ feature, values: { ...said(feature), OPTION: optionNames.of(option) } }];
  });
  const isOption = (feature: BriefFeature) => options.some((each) => each.feature === feature);
  const names = new Names("feature");
  const functions = now
    .filter((feature) => !isOption(feature) && !isQuality(feature))
    .map((feature) => {
      const command = names.of(feature.title);
      const FUNCTION = isPython ? snakeCase(command) : camelCase(command);
      return { ...said(feature), COMMAND: command, FUNCTION };
    });
  const values: Values = {
    NAME: name,
    TITLE: brief.title,
    QUALITIES: now.filter((feature) => !isOption(feature) && isQuality(feature)).map(said),
    FEATURES: functions,
    OPTIONS: options.map((each) => each.values),
    TODOS: missingIn(brief.features),
  };
  const file = (path: string, from: string) => ({ path, content: fill(path, template(from), values) });
  const main = isOfCommands ? "cli/commands" : "cli/steps";
  const testPath = isPython ? "test_skeleton.py" : "test/skeleton.test.mjs";
  const featuresPath = isPython ? "features.py" : "src/features.mjs";
  const inputs = isOfCommands ? ` ${functions[0]?.COMMAND ?? "--help"}` : "";
  return {
    name: "",
    files: isPython
      ? [
          file("main.py", `${main}.py`),
          file("features.py", "cli/features.py"),
          file(testPath, "cli/test_skeleton.py"),
        ]
      : [
          file("package.json", "cli/package.json"),
          file("src/start.mjs", "cli/start.mjs"),
          file("src/main.mjs", `${main}.mjs`),
          file("src/features.mjs", "cli/features.mjs"),
          file(testPath, "cli/skeleton.test.mjs"),
        ],
    commands: isPython ? [["python3", "-m", "unittest", "test_skeleton"]] : [["node", "--test", testPath]],
    start: `\`\`\`sh\n${isPython ? "python3 main.py" : "node src/start.mjs"}${inputs}\n\`\`\``,
    places: brief.features.map((feature) => ({ feature, path: feature.isLater ? testPath : featuresPath })),
  };
}

/** The name of the option that a feature is: "have a dry run option that only lists"; or null. */
const optionIn = ({ title }: BriefFeature): string | null =>
  /--([a-z][a-z-]{1,30})\b/.exec(title)?.[1] ??
  /(?:^|\b(?:an?|the) )((?:[\p{L}-]{2,20} ){1,3})(?:option|flag|switch|mode)\b/iu.exec(title)?.[1]?.trim() ??
  null;
