import { Command } from "@commander-js/extra-typings";
import { count } from "../../arguments.ts";
import { helpExamples } from "../../help.ts";
import { running } from "../../running.ts";

const WEBHOOK = "its id, or the end of its id";

const list = new Command("list")
  .alias("ls")
  .summary("list them (the default)")
  .description("Lists your webhooks, and whether they are paused.")
  .action(running(() => import("./list.ts")));

const create = new Command("create")
  .summary("send events to an address from now on")
  .description(
    "Sends your events to a public https address from now on, and prints the secret that verifies them, this once.",
  )
  .argument("<url>", "where events are sent")
  .option("-e, --event <names...>", "only events of these names, such as DreamCreated (default: all)")
  .option("--dream <dream>", "only those of this dream: its id, the end of its id, or a part of its title")
  .option("--description <text>", "what it is for")
  .option("--ordered", "send those of a dream in their order: one that fails holds up those after it")
  .action(running(() => import("./create.ts")));

const show = new Command("show")
  .summary("show one, and why it is paused")
  .description("Shows a webhook, and why it is paused.")
  .argument("<webhook>", WEBHOOK)
  .action(running(() => import("./show.ts")));

const test = new Command("test")
  .summary("send a test, and show the answer")
  .description("Sends an event of the name Test, also while the webhook is paused, and shows the answer.")
  .argument("<webhook>", WEBHOOK)
  .action(running(() => import("./test.ts")));

const deliveries = new Command("deliveries")
  .summary("list what was sent to one, latest first")
  .description("Lists what was sent to a webhook in the last 30 days, latest first.")
  .argument("<webhook>", WEBHOOK)
  .option("-n, --limit <count>", "how many at most", count, 20)
  .action(running(() => import("./deliveries.ts")));

const redeliver = new Command("redeliver")
  .summary("send a delivery once more")
  .description("Sends a delivery once more that was delivered or given up, and shows the answer.")
  .argument("<webhook>", WEBHOOK)
  .argument("<delivery>", WEBHOOK)
  .action(running(() => import("./redeliver.ts")));

const pause = new Command("pause")
  .summary("send nothing for now")
  .description("Sends nothing to a webhook until it is resumed; what happens meanwhile is not sent.")
  .argument("<webhook>", WEBHOOK)
  .action(running(() => import("./pause.ts")));

const resume = new Command("resume")
  .summary("send again to one that is paused")
  .description("Sends events to a webhook again from now on.")
  .argument("<webhook>", WEBHOOK)
  .action(running(() => import("./resume.ts")));

const rotate = new Command("rotate")
  .summary("make a new secret")
  .description("Makes a new secret and prints it, this once; the old one goes on verifying for 24 hours.")
  .argument("<webhook>", WEBHOOK)
  .action(running(() => import("./rotate.ts")));

const deleteWebhook = new Command("delete")
  .summary("delete one")
  .description("Deletes a webhook, with what waits to be sent to it.")
  .argument("<webhook>", WEBHOOK)
  .action(running(() => import("./delete.ts")));

export const webhooks = new Command("webhooks")
  .summary("send your events to an address")
  .description("Webhooks send what happens to your dreams to an address, signed.")
  .addCommand(list, { isDefault: true })
  .addCommand(create)
  .addCommand(show)
  .addCommand(test)
  .addCommand(deliveries)
  .addCommand(redeliver)
  .addCommand(pause)
  .addCommand(resume)
  .addCommand(rotate)
  .addCommand(deleteWebhook)
  .addHelpText(
    "after",
    helpExamples([
      ["webhooks create https://hooks.example.org/dreams -e DreamCreated", "send new dreams there"],
      ["webhooks test 7x1c2a", "see whether the address answers"],
      ["webhooks deliveries 7x1c2a", "see what was sent, and what came of it"],
    ]),
  );
