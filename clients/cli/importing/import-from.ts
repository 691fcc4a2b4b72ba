import type { Account } from "../account.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { dreamLines } from "../showing/dream-lines.ts";
import { howToSignIn } from "../signing-in/how.ts";
import { bestOf } from "./best.ts";
import { fetchDreams } from "./fetch.ts";
import { importHere } from "./import-here.ts";
import { importThere } from "./import-there.ts";
import type { Importing } from "./importing.ts";
import { Ledger } from "./ledger.ts";
import { noOutcome, type Outcome } from "./outcome.ts";
import { summaryOf } from "./summary.ts";
import { takeTurn } from "./turn.ts";
import { filesOf, type Wanted } from "./wanted.ts";

/** Imports files and folders: by the service where somebody is signed in, else on this machine. */
export async function importFrom(context: Context, wanted: Wanted): Promise<ExitCode> {
  const account = await context.account();
  const sync = await context.device();
  const turn = await takeTurn(context);
  try {
    const ledger = Ledger.open(context, account?.account ?? null);
    const importing = await begun({ context, sync, ledger, wanted, folder: turn.folder });
    if (importing.files.length > 0) {
      await (account ? importThere(importing, account) : importHere(importing));
      if (account) await fetchDreams(context, sync, importing.outcome.dream_ids);
    }
    await say(importing, account);
    return exitOf(importing.outcome);
  } finally {
    turn.end();
  }
}

function exitOf({ failures, created, updated, unchanged, empty, already }: Outcome): ExitCode {
  if (failures.length === 0) return EXIT.done;
  return created + updated + unchanged + empty + already > 0 ? EXIT.partly : EXIT.failed;
}

/** Finds the files that are to be imported. */
async function begun(given: Omit<Importing, "files" | "outcome">): Promise<Importing> {
  const { context, sync, ledger, wanted, folder } = given;
  const outcome = noOutcome();
  const all = await filesOf(wanted, folder, outcome, context.signal);
  // Where the dreams were removed from this machine, they are wanted back.
  const isAnew = wanted.again || (await sync.dreams.list({ limit: 1 })).dreams.length === 0;
  const files = isAnew ? all : all.filter((file) => !ledger.has(file));
  outcome.already = all.length - files.length;
  return { ...given, outcome, files };
}

/** Says what came of it, and shows the best dreams. */
async function say({ context, sync, outcome }: Importing, account: Account | undefined): Promise<void> {
  const { output } = context;
  const dreams = await bestOf(sync, outcome.dream_ids);
  output.print({ ...outcome, dreams: dreams.map(({ id, title, kind }) => ({ id, title, kind })) }, () =>
    [summaryOf(outcome, output), dreams.length > 0 && `\nBegin with:\n${dreamLines(dreams, output)}`]
      .filter(Boolean)
      .join("\n"),
  );
  if (outcome.dream_ids.length > dreams.length) output.note("See all of them: dreams list");
  if (outcome.read === 0 && outcome.already > 0) output.note("Import them once more: --again");
  if (account === undefined && outcome.dream_ids.length > 0)
    output.note(
      `They are on this machine alone. To have them everywhere, sign in: ${howToSignIn(context.stage)}`,
    );
}
