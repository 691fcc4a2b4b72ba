import { expect, test } from "vitest";
import type { CheckResult } from "./checks.ts";
import type { Ticket } from "./plan.ts";
import { proofOf } from "./proof-of.ts";

const ticketOf = (id: string, ...met_by: (string | null)[]) =>
  ({ id, acceptance: met_by.map((each) => ({ text: "It works.", met_by: each })) }) as Ticket;
const checkOf = (id: string, path: string, ran = path) => ({ id, path, ran }) as CheckResult;

test("a check belongs to the tickets that name it, its file, or a file that it runs", () => {
  const tickets = [
    ticketOf("T-1", "C-1"),
    ticketOf("T-2", null, "src/tides.js"),
    ticketOf("T-3", "src/tides.js"),
    ticketOf("T-4", null),
  ];
  const checks = [
    checkOf("C-1", "test/a.test.js"),
    checkOf("C-2", "src/tides.js"),
    checkOf("C-3", "harbour.csv", "node src/tides.js harbour.csv"),
    checkOf("C-4", "src/tides.json"),
  ];
  const { tickets: proven, others, untried } = proofOf(tickets, checks);
  expect(proven.map(({ ticket, checks: own }) => [ticket.id, own.map(({ id }) => id)])).toEqual([
    ["T-1", ["C-1"]],
    ["T-2", ["C-2", "C-3"]],
    ["T-3", ["C-2", "C-3"]],
  ]);
  expect(others.map(({ id }) => id)).toEqual(["C-4"]);
  expect(untried.map(({ id }) => id)).toEqual(["T-4"]);
});
