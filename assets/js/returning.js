// A page that is looked at again asks what has changed meanwhile: in another tab, on another device, or while it slept.
// It tells what it has, and is sent the rest. Nobody asks as long as nobody looks.
(() => {
  if (window.huihuaReturns) return; // Gradio runs what is in the head twice
  window.huihuaReturns = true;
  const SOON = 150; // milliseconds, for a browser tells of one return twice
  const AFTER_A_CLICK = 1000; // whose answer shows most of what there is
  const find = (selector) => document.querySelector(selector);
  const stamp = (place) => find(`${place} [data-stamp]`)?.dataset.stamp ?? "";
  let timer = 0;

  const ask = () => {
    timer = 0;
    const header = find("#top header");
    if (document.hidden || !header || find("#saying article")) return; // what is said shows it all, too
    document.dispatchEvent(new Event("huihua-returned"));
    const panels = ["gallery", "comparison", "tree", "models"].map((panel) => `[data-event=close_${panel}]`);
    const elsewhere = find(panels.join()) ? "1" : "";
    const live = find("#live article.turn")?.id ?? "";
    const detail = {event: "look_again", side: stamp("#side"), chat: stamp("#chat"), live, elsewhere};
    header.dispatchEvent(new CustomEvent("huihua-tell", {bubbles: true, detail}));
  };
  const askIn = (milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(ask, milliseconds);
  };

  document.addEventListener("visibilitychange", () => document.hidden || askIn(SOON));
  window.addEventListener("focus", () => askIn(SOON));
  document.addEventListener("click", ({target}) => timer && target.closest("[data-event]") && askIn(AFTER_A_CLICK), true);
})();
