import { CommandError } from "../../command-error.ts";
import type { Context } from "../../context.ts";
import { findDream } from "../../dreams/find.ts";
import { EXIT } from "../../exit-codes.ts";
import { push } from "../../pushing.ts";
import { openInBrowser } from "../../terminal/open-in-browser.ts";

/**
 * Opens the page of a dream, or the app, in the browser.
 *
 * @throws {CommandError} when the stage has no address
 */
export async function run(
  context: Context,
  name: string | undefined,
  { print }: { print?: true | undefined },
): Promise<void> {
  const { output, stage } = context;
  if (stage.url === null)
    throw new CommandError(
      EXIT.notSignedIn,
      "Your dreams are on this machine alone: there is no web app to open.",
      "Sign in to a stage: dreams login <address>",
    );
  const url = new URL(name === undefined ? "/" : await pathOf(context, name), stage.url).href;
  output.print({ url }, () => url);
  if (print || output.isJson) return;
  await openInBrowser(url);
}

/** The path of a dream's page. What is only on this machine is sent first, which may give it another id. */
async function pathOf(context: Context, name: string): Promise<string> {
  const sync = await context.device();
  const { id } = await findDream(sync, name);
  if (sync.state.unsynced > 0) await push(context, sync);
  return `/dreams/${(await sync.dreams.get(id))?.id ?? id}`;
}
