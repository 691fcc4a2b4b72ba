import { Command } from "@commander-js/extra-typings";
import { helpExamples } from "../../help.ts";
import { running } from "../../running.ts";

export const login = new Command("login")
  .summary("sign in, so that your dreams are on every machine")
  .description(
    "Signs in to a stage by its pages in your browser, and fetches your dreams. Dreams that are only on this " +
      "machine are sent. The session is renewed by itself, until it is not used for 30 days.",
  )
  .argument("[address]", "the address of its web app, the first time")
  .option("--no-browser", "print a link for a browser anywhere, and ask for the code that it shows")
  .addHelpText(
    "after",
    helpExamples([
      ["login https://app.example", "sign in for the first time"],
      ["login", "sign in again, to the current stage"],
      ["login --no-browser", "on a server, or where no browser can come back to this machine"],
    ]),
  )
  .action(running(() => import("./run.ts")));
