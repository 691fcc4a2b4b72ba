// Runs in the page: how long it takes from an input to the end of the frame that shows what came of it.
// A clock outside would add the way of each call to the browser.

/** Calls back once the frame that is being made is drawn. */
function afterFrame(then) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = then;
  port2.postMessage(null);
}

/** What is not shown by then never is. */
const MAX_MS = 60_000;
const STILL_FRAMES = 10;

/** Resolves with the time at the end of the first frame in which a condition holds. */
const shown = (isShown) =>
  new Promise((resolve, reject) => {
    const last = performance.now() + MAX_MS;
    requestAnimationFrame(function look() {
      if (isShown()) afterFrame(() => resolve(performance.now()));
      else if (performance.now() > last) reject(new Error(`It is not shown: ${isShown}`));
      else requestAnimationFrame(look);
    });
  });

let ended;
let frames;

globalThis.bench = {
  /** From the start of loading the page until its first dreams are shown, and all are counted. */
  loaded: (count) =>
    Promise.all([
      shown(() => document.querySelector("main li[aria-setsize]")),
      shown(() => document.querySelector(`main li[aria-setsize="${count}"]`)),
    ]),

  /** Takes the times from the next event of this type until each condition holds. */
  begin(type, ...conditions) {
    ended = new Promise((resolve) => {
      addEventListener(
        type,
        ({ timeStamp }) => {
          const times = conditions.map(async (isShown) => (await shown(isShown)) - timeStamp);
          resolve(Promise.all(times));
        },
        { capture: true, once: true },
      );
    });
  },
  end: () => ended,

  /** Takes the time of each frame until `endFrames`. */
  beginFrames() {
    const taken = [];
    let before = performance.now();
    frames = taken;
    requestAnimationFrame(function next(now) {
      taken.push(now - before);
      before = now;
      if (frames === taken) requestAnimationFrame(next);
    });
  },
  /** Ends once the page has stood still for some frames: it glides on after the last turn of the wheel. */
  async endFrames() {
    let [before, still] = [-1, 0];
    await shown(() => {
      still = scrollY === before ? still + 1 : 0;
      before = scrollY;
      return still === STILL_FRAMES;
    });
    const taken = frames;
    frames = undefined;
    // The first one began before it.
    return taken.slice(1, -STILL_FRAMES);
  },

  /** A dream on the screen, by chance: its title, and where to click on it. */
  dreamOnScreen() {
    const rows = [...document.querySelectorAll("main li[aria-setsize] a")].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return top > 100 && bottom < innerHeight;
    });
    const row = rows[Math.floor(Math.random() * rows.length)];
    const { x, y, height } = row.getBoundingClientRect();
    return { title: row.querySelector(".truncate").textContent, x: x + 40, y: y + height / 2 };
  },
};
