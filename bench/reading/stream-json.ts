import { createReadStream } from "node:fs";
import chain from "stream-chain";
import { parser } from "stream-json";
import { streamArray } from "stream-json/streamers/stream-array.js";
import { measured } from "./measured.ts";

/** Reads the same file with stream-json. */
await measured(async (file) => {
  let read = 0;
  const values = chain([createReadStream(file, { highWaterMark: 1 << 20 }), parser(), streamArray()]);
  for await (const _ of values) read += 1;
  return read;
});
