// What is written in the box: once it is sent, the box is free for what comes next, and the words are shown at once;
// what is not sent yet is kept as a draft of its session, for when the page is opened again.
(() => {
  if (window.huihuaSending) return; // Gradio runs what is in the head twice
  const find = (selector) => document.querySelector(selector);
  const box = () => find("#box textarea");

  // Drafts

  const NEW = "new"; // the session of a page where nothing was said yet
  let session; // the one whose draft is in the box
  let isBegun = false; // something was sent that makes a session of `NEW`
  let isUnasked = false; // what is opened next was not asked for here: the session was deleted elsewhere
  const place = (id) => `huihua-draft-${id}`;
  const draft = (id) => localStorage.getItem(place(id)) ?? "";
  const keep = (id, text) => (text ? localStorage.setItem(place(id), text) : localStorage.removeItem(place(id)));
  const write = (text) => {
    box().value = text;
    box().dispatchEvent(new Event("input", {bubbles: true}));
  };
  const change = (opened) => {
    const left = session;
    session = opened;
    if (isBegun) {
      isBegun = false;
      keep(NEW, "");
      keep(opened, box().value);
    } else if (isUnasked && opened === NEW && box().value) {
      write([draft(NEW), box().value].filter((text) => text).join("\n"));
    } else if (box().value === (left ? draft(left) : "")) write(draft(opened)); // else the server has written there
  };
  document.addEventListener("input", ({target}) => target === box() && session && keep(session, target.value));
  document.addEventListener("huihua-returned", () => (isUnasked = true));
  document.addEventListener("click", ({target}) => target.closest("[data-event]") && (isUnasked = false), true);
  document.addEventListener("submit", ({target}) => {
    if (!target.action?.endsWith("/logout")) return; // who comes next is somebody else
    for (const key of Object.keys(localStorage)) if (key.startsWith(place(""))) localStorage.removeItem(key);
  });
  new MutationObserver(() => {
    if (!find("#side nav")) return;
    const opened = find("#side li.active [data-event=open_session]")?.dataset.id ?? NEW;
    if (opened !== session) change(opened);
  }).observe(document.documentElement, {childList: true, subtree: true, attributeFilter: ["class", "data-id"]});

  // Sending: Gradio asks for what is in the box from now on, what is on its way to the server, and what is shown of it.

  const element = (name, className, content) => {
    const made = Object.assign(document.createElement(name), {className});
    made.append(...content);
    return made;
  };
  const shown = ({text, files}) => {
    const pictures = files.map(({url}) => Object.assign(document.createElement("img"), {src: url, alt: ""}));
    const lines = text.split("\n").filter((line) => line.trim());
    const parts = [pictures.length && element("div", "uploads", pictures)];
    parts.push(lines.length && element("div", "bubble", lines.map((line) => element("p", "", [line]))));
    const said = parts.filter((part) => part);
    return said.length ? element("div", "turns", [element("article", "turn", [element("div", "said", said)])]).outerHTML : "";
  };
  const SHOWN = 1000; // milliseconds within which Gradio has shown what it was given
  let taken = {saying: "", at: -SHOWN};
  const onItsWay = () => (find("#saying .turns") || performance.now() - taken.at < SHOWN ? taken.saying : "");
  const take = (value) => {
    const said = {text: value?.text ?? "", files: value?.files ?? []};
    const saying = shown(said);
    if (!saying) return [{text: "", files: []}, said, onItsWay()]; // Enter once more, before the box was seen empty
    taken = {saying, at: performance.now()};
    isBegun = session === NEW;
    if (session) keep(session, "");
    document.dispatchEvent(new Event("huihua-said"));
    return [{text: "", files: []}, said, saying];
  };
  const giveBack = (value, said, saying) => {
    if (!saying) return [value, null, ""]; // it was heard; what went wrong came later
    isBegun = false;
    const text = [said?.text, value?.text].filter((part) => part).join("\n");
    if (session) keep(session, text);
    return [{text, files: [...(said?.files ?? []), ...(value?.files ?? [])]}, null, ""];
  };
  window.huihuaSending = {take, giveBack};
})();
