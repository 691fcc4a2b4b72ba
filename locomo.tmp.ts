import { DatabaseSync } from "node:sqlite";
import { readFileSync } from "node:fs";
import { DreamIndex } from "./shared/searching/fts/index.ts";
import { parseQuery } from "./shared/searching/query/parse.ts";
import { searchableDream, searchableConversation } from "./shared/searching/entry.ts";
import { dreamOf } from "./shared/dreams/fixtures.ts";
const data = JSON.parse(readFileSync("/tmp/k/index/locomo10.json","utf8"));
let n=0,h1=0,h5=0,mrr=0,allMode=0,ms=0;
for (const s of data) {
  const ix = DreamIndex.open(new DatabaseSync(":memory:"));
  ix.transaction(()=>{ for (const [k,v] of Object.entries<any>(s.conversation)) { const m=/^session_(\d+)$/.exec(k); if(!m) continue;
    const id="D"+m[1]; ix.putDream(searchableDream(dreamOf({id,title:process.env.TITLE==="1"?s.conversation.speaker_a+" "+s.conversation.speaker_b:"xxx"})));
    ix.putConversation(id, searchableConversation({id:"c"+id,content_hash:"h",source:"x"}, v.map((t:any)=>({content:`${t.speaker}: ${t.text}${t.blip_caption?` [${t.blip_caption}]`:""}`})))); }});
  for (const q of s.qa) { const ev=new Set((q.evidence??[]).flatMap((e:string)=>(e.match(/D\d+/g)??[]))); if(ev.size===0) continue;
    const t0=performance.now(); const r=ix.search(parseQuery(q.question),{limit:20}); ms+=performance.now()-t0; n++; if(r.matching==="all")allMode++;
    const at=r.hits.findIndex(h=>ev.has(h.dream_id)); if(at===0)h1++; if(at>=0&&at<5)h5++; if(at>=0)mrr+=1/(at+1);
  }
}
console.log({n,h1:(100*h1/n).toFixed(1),h5:(100*h5/n).toFixed(1),mrr:(mrr/n).toFixed(3),all:(100*allMode/n).toFixed(1),ms:(ms/n).toFixed(2)});
