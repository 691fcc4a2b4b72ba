import { clip, lineOf } from "@dreamcatcher/text/clip";
import { quote } from "shlex";
import { inMarkdown } from "#shared/planning/rules/text.ts";
import type { HandOver, PlacedTicket } from "./facts.ts";
import { said } from "./said.ts";
import { criterionLine, decisionLine } from "./statements.ts";

/** GitHub accepts 65 536 characters. */
const MAX_BODY = 60_000;

/** The label of what is only to be checked. */
const TO_CHECK = "to check";

/** The label of what a check shows to fail. */
const FAILED = "bug";

/** Creates what is missing. It looks for issues by their titles, so it can run again. */
const HEAD = `#!/bin/sh
# Creates the milestones and an issue for each ticket that is not done in the GitHub repository of the current
# folder; those that are only to be checked have the label "to check", and
# those that a check shows to fail have "bug".
# It needs GitHub's gh, signed in. What exists already is left as it is.
set -eu

titles=$(gh issue list --state all --limit 1000 --json title,url --jq '.[] | .title + "\\t" + .url')

milestone() {
  gh api 'repos/{owner}/{repo}/milestones' --silent --raw-field "title=$1" 2>/dev/null || true
}

label() {
  gh label create "$1" --description "$2" >/dev/null 2>&1 || true
}

# Prints the address of the issue with this title.
known() {
  printf '%s\\n' "$titles" | title=$1 awk -F '\\t' '$1 == ENVIRON["title"] { print $2; exit }'
}

# Creates an issue with a title, a milestone, a body and maybe a label, unless there is one, and keeps its
# address in $url.
create() {
  url=$(known "$1")
  if [ -n "$url" ]; then
    echo "exists: $url"
  else
    url=$(printf '%s\\n' "$3" | gh issue create --title "$1" --milestone "$2" --body-file - \${4:+--label "$4"})
    echo "created: $url"
  fi
}
`;

/**
 * A shell script that creates an issue by `gh` for each ticket that is not done. Texts stand in it as quoted
 * words.
 */
export function githubIssues(handOver: HandOver): string {
  const left = handOver.tickets.filter(({ status }) => status !== "done");
  const milestones = [...new Set(left.map(({ milestone }) => milestone))];
  const has = (status: PlacedTicket["status"]) => left.some((ticket) => ticket.status === status);
  return [
    HEAD,
    ...milestones.map((title) => `milestone ${quote(title)}\n`),
    ...(has("unconfirmed") ? [`label ${quote(TO_CHECK)} 'Nobody says that it works'\n`] : []),
    ...(has("failed") ? [`label ${quote(FAILED)} 'A check of it fails'\n`] : []),
    ...inOrder(left).map((ticket, at, all) => issue(ticket, all.slice(0, at), handOver)),
  ].join("\n");
}

/** The commands for one ticket; `earlier` are those that have an address by then. */
function issue(ticket: PlacedTicket, earlier: readonly PlacedTicket[], handOver: HandOver): string {
  const { id, title, milestone, depends_on, status } = ticket;
  const created = new Set(earlier.map((each) => each.id));
  const before = depends_on
    .filter((other) => created.has(other))
    .map((other) => `"\n- after $${variable(other)}"`);
  const words = [lineOf(`${id}: ${title}`, 250), milestone, bodyOf(ticket, handOver)].map((word) =>
    quote(word),
  );
  const label = status === "unconfirmed" ? ` ${quote(TO_CHECK)}` : status === "failed" ? ` ${FAILED}` : "";
  return `create ${words.join(" ")}${before.join("")}${label}\n${variable(id)}=$url\n`;
}

/** The variable with the address of a ticket's issue. */
const variable = (id: string): string => `url_${id.replace(/\W/g, "_")}`;

function bodyOf(ticket: PlacedTicket, { plan, addresses, tests }: HandOver): string {
  const { id, description, estimate, acceptance, evidence, depends_on } = ticket;
  const test = tests?.paths.get(id);
  const body = [
    ...(description.trim() === "" ? [] : [`${inMarkdown(description, 4_000)} — from the plan`]),
    evidence.length > 0
      ? evidence.map((each) => `> ${said(each, addresses)}`).join("\n>\n")
      : "Nobody asked for it in these words: it is from the plan.",
    ...(acceptance.length === 0
      ? []
      : [
          "## Accepted when",
          acceptance
            .map((each) => `- [${each.met_by === null ? " " : "x"}] ${criterionLine(each, addresses)}`)
            .join("\n"),
        ]),
    ...(test === undefined ? [] : [`Its tests fail until they are written: \`${test}\``]),
    ...(plan.decisions.length === 0
      ? []
      : [
          "## Decided",
          plan.decisions
            .slice(0, 20)
            .map((each) => `- ${decisionLine(each, addresses)}`)
            .join("\n"),
        ]),
    `Estimate: ${estimate.low} to ${estimate.high} h. ${lineOf(estimate.reason, 300)} — from the plan`,
    ...(depends_on.length === 0 ? [] : [`It depends on ${depends_on.join(", ")} — from the plan`]),
  ].join("\n\n");
  return clip(withoutMentions(body), MAX_BODY);
}

/** In an issue `@name` notifies people, and `#1` refers to an issue: an empty comment keeps them text. */
const withoutMentions = (text: string): string =>
  text.replace(/(?<![\w.])@(?=\w)/g, "@<!-- -->").replace(/(?<!\w)#(?=\d)/g, "#<!-- -->");

/** Tickets after those that they depend on, so that these have an address. */
function inOrder(tickets: readonly PlacedTicket[]): PlacedTicket[] {
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const ordered = new Set<PlacedTicket>();
  const add = (ticket: PlacedTicket) => {
    if (!byId.delete(ticket.id)) return;
    for (const id of ticket.depends_on) {
      const before = byId.get(id);
      if (before) add(before);
    }
    ordered.add(ticket);
  };
  for (const ticket of tickets) add(ticket);
  return [...ordered];
}
