/** All bytes of a stream; throws `tooMuch` after `most` of them. */
export async function readAtMost(
  stream: AsyncIterable<Uint8Array>,
  most: number,
  tooMuch: Error,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > most) throw tooMuch;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
