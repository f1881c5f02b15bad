// What a person has open, types or ticks stays so when the page is drawn anew. Gradio draws by place: by then, an element
// may stand for another turn, session or picture. Its `data-kept` tells which; what is not on the page any more is let go.
(() => {
  if (window.huihuaKeeps) return; // Gradio runs what is in the head twice
  window.huihuaKeeps = true;
  const kept = new Map(); // what is open or ticked, by `data-kept`: the text of its field, and what it was sent after
  const stood = new WeakMap(); // what an element stood for last
  const homeOf = (inside) => inside?.closest?.("[data-kept]");
  const fieldOf = (place) => place.querySelector("textarea, input");
  const newest = () => [...document.querySelectorAll("article.turn[id]")].at(-1)?.id;

  const isAnswered = (mine) => mine?.sentAfter && mine.sentAfter !== newest();

  const show = (place, isOpen) => {
    if (place.type === "checkbox") place.checked = isOpen;
    else if (place.tagName === "DETAILS") place.toggleAttribute("open", isOpen);
    else {
      place.toggleAttribute("hidden", !isOpen);
      place.closest("[data-editable]").classList.toggle("editing", isOpen);
    }
  };
  const fill = (place, text) => {
    const field = fieldOf(place);
    if (field && field.value !== (text ?? field.defaultValue)) field.value = text ?? field.defaultValue;
  };
  const begin = (place) => {
    kept.set(place.dataset.kept, {});
    stood.set(place, place.dataset.kept);
    fill(place);
  };
  const leave = (place) => {
    kept.delete(place.dataset.kept);
    show(place, false);
  };

  const restore = (place) => {
    const mine = kept.get(place.dataset.kept);
    const isAnother = stood.get(place) !== place.dataset.kept;
    stood.set(place, place.dataset.kept);
    if (!mine && !isAnother) return;
    show(place, Boolean(mine));
    fill(place, mine?.text);
  };
  const focusIn = (place, {selectionStart, selectionEnd}) => {
    const field = fieldOf(place);
    field?.focus();
    field?.setSelectionRange(selectionStart, selectionEnd);
  };
  const restoreAll = () => {
    const places = [...document.querySelectorAll("[data-kept]")];
    const shown = new Set(places.map((place) => place.dataset.kept));
    for (const key of kept.keys()) if (!shown.has(key)) kept.delete(key);
    for (const place of places) if (isAnswered(kept.get(place.dataset.kept))) leave(place);
    const field = document.activeElement ?? document.body;
    const typedIn = stood.get(homeOf(field));
    const {selectionStart, selectionEnd} = field;
    places.forEach(restore);
    if (!kept.has(typedIn) || homeOf(field)?.dataset.kept === typedIn) return;
    focusIn(places.find((place) => place.dataset.kept === typedIn), {selectionStart, selectionEnd});
  };

  document.addEventListener("click", ({target}) => {
    const [edits, closes, sends] = ["edits", "closes", "event"].map((name) => target.closest(`[data-${name}]`));
    const summary = target.closest("details[data-kept] > summary");
    if (summary && homeOf(summary).open) kept.delete(homeOf(summary).dataset.kept);
    else if (summary) begin(homeOf(summary));
    if (edits) {
      const place = edits.closest("[data-editable]").querySelector("[data-kept]");
      begin(place);
      show(place, true);
      const {length} = fieldOf(place).value;
      focusIn(place, {selectionStart: length, selectionEnd: length});
    }
    const sent = sends && kept.get(homeOf(sends)?.dataset.kept);
    if (sent) sent.sentAfter = newest(); // which may yet be refused
    if (closes && homeOf(closes)) leave(homeOf(closes));
  });
  document.addEventListener("input", ({target}) => {
    const place = homeOf(target);
    if (place && place !== target) kept.set(place.dataset.kept, {...kept.get(place.dataset.kept), text: target.value});
  });
  document.addEventListener("change", ({target}) => {
    if (homeOf(target) !== target) return;
    if (target.checked) begin(target);
    else kept.delete(target.dataset.kept);
  });
  document.addEventListener("reset", ({target}) => {
    for (const tick of target.querySelectorAll("input[data-kept]")) kept.delete(tick.dataset.kept);
  });
  const drawn = {childList: true, subtree: true, attributeFilter: ["data-kept", "hidden", "open"]};
  new MutationObserver(restoreAll).observe(document.documentElement, drawn);
})();
