import { Repository } from "./agent-sessions/repository.ts";
import { sessionsOf } from "./agent-sessions/sessions.ts";
import { writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
const [path, id, ...titles] = process.argv.slice(2);
const r = new Repository(path!);
for (const s of sessionsOf(r)) {
  if (!id!.split(",").includes(s.transcript.external_id!)) continue;
  console.log(s.transcript.created, s.transcript.updated, s.commit);
  for (const d of s.transcript.documents) {
    if (titles.length && !titles.includes(d.title)) continue;
    const p = r.files(s.commit?.hash ?? "HEAD").find((f) => f === d.title || f.endsWith("/" + d.title) || d.title.endsWith("/" + f))!;
    const h = r.history(p);
    const after = h.find(({ time }) => time >= Date.parse(s.transcript.messages[d.message ?? 0]?.created ?? "")) ?? s.commit ?? h.at(-1);console.log(s.transcript.messages[d.message??0]?.created);
    console.log("===", d.title, p, d.message, "commits:", h.map((c) => new Date(c.time).toISOString() + " " + c.hash.slice(0, 7)).join(", "), "compared", after?.hash.slice(0, 7));
    writeFileSync("/tmp/as/dbg/ours", d.content ?? "");
    writeFileSync("/tmp/as/dbg/theirs", r.text(after!.hash, p) ?? "");
    try { execFileSync("diff", ["-u", "/tmp/as/dbg/ours", "/tmp/as/dbg/theirs"], { encoding: "utf8" }); } catch (e: any) { console.log(e.stdout.split("\n").slice(2, 28).join("\n")); }
  }
}
