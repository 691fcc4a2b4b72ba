import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { moveQueues, releaseMessages, resetStreamPositions } from "./saved-state.ts";

const folder = () => mkdtempSync(join(tmpdir(), "saved-state-"));

test("stream positions are reset, everything else is kept", () => {
  const services = folder();
  const file = join(services, "lambda.json");
  const positions = { __account_region_scoped__: true, data: { mapping: 2128 } };
  const saved = {
    __ministack_format__: 2,
    payload: { functions: { a: 1 }, dynamodb_stream_positions: positions },
  };
  writeFileSync(file, JSON.stringify(saved));
  resetStreamPositions(services);
  positions.data = {} as typeof positions.data;
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(saved);
});

test("messages in flight become visible, and the interrupted delivery does not count", () => {
  const services = folder();
  const file = join(services, "sqs.json");
  const now = Date.now() / 1000;
  const waiting = { body: "waiting", visible_at: now - 5, receive_count: 0 };
  const failed = { body: "failed", visible_at: now - 5, receive_count: 2 };
  const delayed = { body: "delayed", visible_at: now + 60, receive_count: 0 };
  const inWork = { body: "in work", visible_at: now + 700, receive_count: 1 };
  const messages = [waiting, failed, delayed, inWork];
  writeFileSync(file, JSON.stringify({ payload: { queues: { data: { jobs: { messages } } } } }));
  releaseMessages(services);
  const { payload } = JSON.parse(readFileSync(file, "utf8"));
  const [last, ...others] = payload.queues.data.jobs.messages.reverse();
  expect(others.reverse()).toEqual([waiting, failed, delayed]);
  expect(last).toMatchObject({ body: "in work", receive_count: 0 });
  expect(last.visible_at).toBeLessThanOrEqual(Date.now() / 1000);
});

test("queues move to another port, with the stacks and functions that name them", () => {
  const services = folder();
  const state = (port: number) => ({
    "sqs.json": {
      [`000000000000\u0000us-east-1\u0000'http://127.0.0.1:${port}/000000000000/jobs'`]: {
        url: `http://127.0.0.1:${port}/000000000000/jobs`,
      },
    },
    "cloudformation.json": { PhysicalResourceId: `http://127.0.0.1:${port}/000000000000/jobs` },
    "lambda.json": { JOBS_QUEUE_URL: `http://127.0.0.1:${port}/000000000000/jobs`, port: "127.0.0.1:4566" },
  });
  const content = { "dynamodb.json": { note: "http://127.0.0.1:4566/000000000000/jobs" } };
  for (const [name, saved] of Object.entries({ ...state(4566), ...content })) {
    writeFileSync(join(services, name), JSON.stringify(saved));
  }
  moveQueues(services, 4591);
  for (const [name, saved] of Object.entries({ ...state(4591), ...content })) {
    expect(JSON.parse(readFileSync(join(services, name), "utf8"))).toEqual(saved);
  }
});

test("without saved state or stream positions nothing changes", () => {
  const services = folder();
  resetStreamPositions(services);
  releaseMessages(services);
  moveQueues(services, 4591);
  writeFileSync(join(services, "lambda.json"), '{"payload":{}}');
  resetStreamPositions(services);
  expect(readFileSync(join(services, "lambda.json"), "utf8")).toBe('{"payload":{}}');
});
