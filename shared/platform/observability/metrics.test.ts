import { beforeEach, expect, test, vi } from "vitest";
import {
  countActiveDreams,
  countCapture,
  countFailedSyncChange,
  countImplementation,
  countRequest,
  countUnreadableRow,
} from "./metrics.ts";

interface Line extends Record<string, unknown> {
  _aws: { CloudWatchMetrics: { Dimensions: string[][] }[] };
}
const written: Line[] = [];
beforeEach(() => {
  written.length = 0;
  vi.spyOn(process.stdout, "write").mockImplementation((line) => {
    written.push(JSON.parse(String(line)));
    return true;
  });
});

test("a request counts once with its duration, by route and class of status", () => {
  countRequest("get-dream", 404, 0.25);
  expect(written).toHaveLength(1);
  expect(written[0]).toMatchObject({
    route: "get-dream",
    status: "4xx",
    http_requests_total: 1,
    http_request_duration_seconds: 0.25,
  });
  expect(written[0]?._aws.CloudWatchMetrics[0]?.Dimensions).toEqual([
    ["service", "stage", "route", "status"],
  ]);
});

test("captures count by origin and outcome, without dimensions of an earlier metric", () => {
  countCapture("api", "created");
  countActiveDreams(-2);
  expect(written[0]).toMatchObject({ via: "api", outcome: "created", dreamcatcher_dream_captures_total: 1 });
  expect(written[1]).toMatchObject({ dreamcatcher_active_dreams: -2 });
  expect(written[1]).not.toHaveProperty("outcome");
});

test("an unreadable row counts by stage alone", () => {
  countUnreadableRow();
  expect(written[0]).toMatchObject({ dreamcatcher_unreadable_rows_total: 1 });
  expect(written[0]?._aws.CloudWatchMetrics[0]?.Dimensions).toEqual([["service", "stage"]]);
});

test("a failed change of a device counts by stage alone", () => {
  countFailedSyncChange();
  expect(written[0]).toMatchObject({ dreamcatcher_failed_sync_changes_total: 1 });
});

test("an implementation counts by its verdict", () => {
  countImplementation("unverified");
  expect(written[0]).toMatchObject({ verdict: "unverified", dreamcatcher_implementations_total: 1 });
});
