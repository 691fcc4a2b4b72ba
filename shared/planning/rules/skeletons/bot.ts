import type { Brief } from "./brief.ts";
import type { BriefFeature } from "./feature.ts";
import { fill, type Values } from "./fill.ts";
import { camelCase, Names, snakeCase } from "./names.ts";
import { isQuality, missingIn, type Skeleton, said } from "./skeleton.ts";
import { template } from "./template.ts";

/** A chat bot with a command for each feature. It talks in a terminal, and at Telegram where named. */
export function botOf(brief: Brief, name: string, isForTelegram: boolean): Skeleton {
  const now = brief.features.filter(({ isLater }) => !isLater);
  const names = new Names("feature");
  const commands = new Names("command", false);
  const start = isForTelegram ? "src/telegram.mjs" : "src/terminal.mjs";
  const values: Values = {
    NAME: name,
    TITLE: brief.title,
    START: `node ${start}`,
    QUALITIES: now.filter((feature) => !isCommand(feature)).map(said),
    FEATURES: now.filter(isCommand).map((feature) => ({
      ...said(feature),
      // Telegram's commands have at most 32 letters, digits and underscores.
      COMMAND: snakeCase(
        commands.of(commandIn(feature) ?? feature.title.split(" ").slice(0, 3).join(" ")),
      ).slice(0, 32),
      FUNCTION: camelCase(names.of(feature.title)),
    })),
    OPTIONS: [],
    TODOS: missingIn(brief.features),
  };
  const file = (path: string, from: string) => ({ path, content: fill(path, template(from), values) });
  const testPath = "test/skeleton.test.mjs";
  return {
    name: isForTelegram
      ? "a bot for Telegram"
      : "a bot that talks in a terminal, without its chat service yet",
    files: [
      file("package.json", "bot/package.json"),
      file("src/bot.mjs", "bot/bot.mjs"),
      file("src/features.mjs", "cli/features.mjs"),
      file("src/terminal.mjs", "bot/terminal.mjs"),
      ...(isForTelegram ? [file("src/telegram.mjs", "bot/telegram.mjs")] : []),
      file(testPath, "bot/skeleton.test.mjs"),
    ],
    commands: [["node", "--test", testPath]],
    start: isForTelegram
      ? "```sh\nnode src/terminal.mjs\nTELEGRAM_TOKEN=… node src/telegram.mjs\n```"
      : "```sh\nnode src/terminal.mjs\n```",
    places: brief.features.map((feature) => ({
      feature,
      path: feature.isLater ? testPath : "src/features.mjs",
    })),
  };
}

/** What the bot does by itself is no command. */
const isCommand = (feature: BriefFeature): boolean =>
  !isQuality(feature) && !/^(?:remind|notify|warn|announce|send)\b/i.test(feature.title);

/** The command that the conversation names for a feature: "with /next". */
const commandIn = ({ said: clause }: BriefFeature): string | null =>
  /(?:^|\s)\/([a-z]\w{1,30})\b/i.exec(clause)?.[1] ?? null;
