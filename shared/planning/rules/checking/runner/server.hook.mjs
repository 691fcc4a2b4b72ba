// Makes a server listen on a free port of this machine only, and reports the port.
import { writeSync } from "node:fs";
import { Server } from "node:net";

const { listen } = Server.prototype;
Server.prototype.listen = function (...given) {
  this.once("listening", () => writeSync(3, `${this.address().port}\n`));
  return listen.call(this, 0, "127.0.0.1", ...given.filter((each) => typeof each === "function"));
};
