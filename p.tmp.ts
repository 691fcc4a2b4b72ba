import { DatabaseSync } from "node:sqlite";
import { existsSync } from "node:fs";
import { DreamIndex } from "./shared/searching/fts/index.ts";
import { parseQuery } from "./shared/searching/query/parse.ts";
import { generatedDream, randomOf, wordOf } from "./bench/search/generated-dreams.ts";
const cpu=()=>{const u=(process as any).threadCpuUsage();return (u.user+u.system)/1000};
const path="/tmp/k/index/shard.db"; const fresh=!existsSync(path);
const db=new DatabaseSync(path); db.exec("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF");
const ix=DreamIndex.open(db);
if(fresh){const t=cpu(); ix.transaction(()=>{for(let n=0;n<4000;n++){const g=generatedDream(n);ix.putDream(g.dream);ix.putConversation(g.dream.id,g.conversation);}});console.log("fill",(cpu()-t).toFixed(0));ix.optimize();}
const random=randomOf(7);
const someWord=()=>wordOf(Math.floor(50*(400)**random()));
const qs={one:someWord,two:()=>someWord()+" "+someWord(),q6:()=>Array.from({length:6},someWord).join(" "),t3:()=>someWord().slice(0,3),t4:()=>someWord().slice(0,4),common:()=>wordOf(Math.floor(random()*10)), r50:()=>wordOf(50), r500:()=>wordOf(500), r5000:()=>wordOf(5000)};
for(const [k,f] of Object.entries(qs)){const N=60;const q=Array.from({length:N},()=>parseQuery(f(),{typing:k.startsWith("t")&&k!=="two"}));for(const x of q.slice(0,5))ix.search(x,{limit:10,ranked:40});const t=cpu();let total=0;for(const x of q)total+=ix.search(x,{limit:10,ranked:40}).total??0;console.log(k.padEnd(8),((cpu()-t)/N).toFixed(3),"ms cpu; found",Math.round(total/N));}
