import assert from "node:assert/strict";
import { execFile, fork } from "node:child_process";
import cluster from "node:cluster";
import dgram from "node:dgram";
import { once } from "node:events";
import { copyFileSync, watch, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { networkInterfaces, setPriority } from "node:os";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";

// Features of ordinary projects: none of them may be blocked.
if (process.argv[2] === "child") {
  process.send("hello");
  process.disconnect();
} else if (cluster.isPrimary) {
  const server = createServer((_, response) => response.end("x".repeat(1_000_000))).listen(0);
  await once(server, "listening");
  const bodies = await Promise.all(
    Array.from({ length: 20 }, async () => (await fetch(`http://localhost:${server.address().port}`)).text()),
  );
  assert.equal(bodies.join("").length, 20_000_000);
  server.close();

  const shared = new SharedArrayBuffer(4);
  const code = "Atomics.add(new Int32Array(require('node:worker_threads').workerData), 0, 7)";
  await once(new Worker(code, { eval: true, workerData: shared }), "exit");
  assert.equal(new Int32Array(shared)[0], 7);
  const pool = Array.from({ length: 8 }, () => new Worker("setInterval(() => {}, 1000)", { eval: true }));
  await Promise.all(pool.map((worker) => once(worker, "online")));
  await Promise.all(pool.map((worker) => worker.terminate()));
  new WebAssembly.Memory({ initial: 1, maximum: 100, shared: true });

  assert.deepEqual(
    await once(fork(import.meta.filename, ["child"]), "message").then(([message]) => message),
    "hello",
  );
  const listed = await promisify(execFile)("sh", ["-c", "ls /project | sort | head -n 1"]);
  assert.match(listed.stdout, /\w/);
  const worker = cluster.fork();
  await once(worker, "exit");

  const udp = dgram.createSocket("udp4").bind(0, "127.0.0.1");
  await once(udp, "listening");
  udp.setRecvBufferSize(50_000);
  udp.send("hello", udp.address().port);
  await once(udp, "message");
  udp.close();

  writeFileSync("/tmp/a", "a");
  const watching = watch("/tmp/a");
  copyFileSync("/tmp/a", "/tmp/b");
  watching.close();
  assert.ok(networkInterfaces().lo);
  setPriority(3);
} else {
  process.exit(0);
}
