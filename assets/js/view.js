// Which turns are in view: the newest one, unless the reader has gone elsewhere, or the one that a search has led to.
(() => {
  if (window.huihuaShows) return; // Gradio runs what is in the head twice
  window.huihuaShows = true;
  const NEAR = 160; // pixels from the end within which the reader counts as following
  const MARKED = {duration: 2500, easing: "ease-in"};
  const find = (selector) => document.querySelector(selector);
  let wanted = ""; // the turn that a search leads to, until it is there
  let stays = false; // another try is to come in the place of an earlier turn, or turns that were said elsewhere
  let follows = true;
  let newest = "";

  const isAtEnd = (scrolled) => scrolled.scrollHeight - scrolled.scrollTop - scrolled.clientHeight < NEAR;
  const toEnd = (scrolled) => (scrolled.scrollTop = scrolled.scrollHeight);
  const leadsToTurn = () => {
    const turn = wanted && find(`#chat #${CSS.escape(wanted)}`);
    if (!turn || !turn.checkVisibility()) return false; // in another session, or behind the gallery still
    wanted = "";
    turn.scrollIntoView({block: "start"});
    turn.animate({background: ["var(--seal-soft)", "var(--seal-soft)", "transparent"]}, MARKED);
    return true;
  };

  const show = (scrolled) => {
    const last = [...scrolled.querySelectorAll("article.turn[id]")].at(-1)?.id ?? "";
    const isNew = last !== newest;
    if (leadsToTurn()) follows = isAtEnd(scrolled);
    else if (isNew && stays) follows = isAtEnd(scrolled);
    else if (last && (isNew || follows) && !stays) toEnd(scrolled);
    if (isNew) stays = false;
    newest = last;
  };

  const look = ({target}) => {
    const button = target.closest("[data-event]");
    if (!button) return;
    const {event, turn, id} = button.dataset;
    const sought = {show_found: turn, show_turn: button.closest("#chat") ? "" : id}[event];
    wanted = sought ? `turn-${sought}` : "";
    stays = event === "show_try" && Boolean(button.closest("article.turn")?.matches(":has(~ article.turn)"));
    if (leadsToTurn()) follows = false;
  };
  document.addEventListener("click", look, true); // before Gradio hears of it, and changes the page
  document.addEventListener("huihua-said", () => {
    follows = true;
    stays = false;
  });
  document.addEventListener("huihua-returned", () => {
    stays ||= !follows;
  });

  const begin = (scrolled) => {
    scrolled.addEventListener("scroll", () => (follows = isAtEnd(scrolled)), {passive: true});
    new MutationObserver(() => show(scrolled)).observe(document.body, {childList: true, subtree: true});
    const intoView = ({target, oldState}) => target.open && oldState !== "open" && target.scrollIntoView({block: "nearest"});
    scrolled.addEventListener("toggle", intoView, true);
  };
  const start = new MutationObserver(() => {
    const scrolled = find("#scroll");
    if (!scrolled) return;
    start.disconnect();
    begin(scrolled);
  });
  start.observe(document.documentElement, {childList: true, subtree: true});
})();
