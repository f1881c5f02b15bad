// What the page does by itself: the list on phones, keys, forms that open in place, copying, comparing, files that are
// dropped anywhere, and keeping the newest turn in view.
(() => {
  if (window.huihua) return; // Gradio runs what is in the head twice
  window.huihua = true;
  const NEAR = 160; // pixels from the end within which the reader counts as following
  const ESCAPES = ["[data-event=close_gallery]", "[data-event=close_comparison]", "#live [data-event=cancel_turn]", "[data-event=unquote]"];
  const find = (selector) => document.querySelector(selector);
  const box = () => find("#box textarea");

  // The list of sessions

  const isPhone = () => matchMedia("(max-width: 760px)").matches;
  const setList = (state) => (find("#app").dataset.list = state);
  const toggleList = () => {
    const other = isPhone() ? "open" : "hidden";
    setList(find("#app").dataset.list === other ? "" : other);
  };
  const closeList = () => isPhone() && setList("");

  // What opens and closes in place

  const open = (button) => {
    const place = button.closest("[data-editable]");
    place.classList.add("editing");
    const form = place.querySelector("[data-form]");
    form.hidden = false;
    const field = form.querySelector("textarea, input");
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  };
  const close = (inside) => {
    inside.closest("dialog")?.close();
    const place = inside.closest("[data-editable]");
    if (!place) return;
    place.classList.remove("editing");
    place.querySelector("[data-form]").hidden = true;
  };
  const copy = (button) => {
    const link = button.dataset.link && new URL(button.dataset.link, location.href).href;
    const label = button.innerHTML;
    navigator.clipboard.writeText(link ?? button.closest("[data-form]").querySelector("textarea").value).then(() => {
      button.textContent = button.dataset.copied;
      setTimeout(() => (button.innerHTML = label), 1500);
    });
  };

  const tellLikeness = async (place, address, words) => {
    Object.assign(place, {textContent: "", address});
    const answer = await fetch(address).catch(() => null);
    if (!answer?.ok || place.address !== address) return; // nobody misses it, or asks about other pictures by now
    const {likeness} = await answer.json();
    place.textContent = words.replace("{percent}", Math.max(0, Math.round(100 * likeness)));
  };
  const compare = ({before, beforeLabel, after, afterLabel, likeness, likenessLabel}) => {
    const dialog = find("#compare");
    const slider = dialog.querySelector("input");
    const move = () => dialog.querySelector(".pair").style.setProperty("--at", `${slider.value}%`);
    Object.assign(dialog.querySelector("img.before"), {src: before, alt: beforeLabel});
    Object.assign(dialog.querySelector("img.after"), {src: after, alt: afterLabel});
    dialog.querySelector(".before-label").textContent = beforeLabel;
    dialog.querySelector(".after-label").textContent = afterLabel;
    if (likeness) tellLikeness(dialog.querySelector(".likeness"), likeness, likenessLabel);
    slider.oninput = move;
    slider.value = 50;
    move();
    dialog.showModal();
  };

  const openDialog = ({dialog: id, id: session}) => {
    const dialog = find(`#${id}`);
    dialog.querySelector("[data-event]").dataset.id = session;
    for (const field of dialog.querySelectorAll("input")) field.value = "";
    dialog.showModal();
  };
  document.addEventListener("change", (change) => {
    const note = change.target.closest("label")?.querySelector(".note");
    if (note) note.textContent = change.target.selectedOptions[0].dataset.note;
  });

  document.addEventListener("click", (click) => {
    const button = click.target.closest("button");
    if (button?.id === "menu") {
      toggleList();
      return;
    }
    if (button?.dataset.copied) copy(button);
    if (button && "edits" in button.dataset) open(button);
    if (button && "closes" in button.dataset) close(button);
    if (button?.dataset.before) compare(button.dataset);
    if (button?.dataset.dialog) openDialog(button.dataset);
    if (button?.dataset.event) button.closest("dialog")?.close();
    // What is clicked in the conversation is drawn anew and loses the focus; on a phone, the box would bring up keys.
    if (button?.dataset.event && button.closest("#chat") && !isPhone()) box()?.focus();
    if (click.target.matches("dialog")) click.target.close(); // outside of what it shows
    for (const menu of document.querySelectorAll("details.choices[open]")) {
      if (!menu.contains(click.target) || button) menu.open = false;
    }
    const leavesList = click.target.closest("[data-event=open_session], [data-event=show_found], #sidebar .text-button");
    if (leavesList || !click.target.closest("#sidebar")) closeList();
  });

  // Keys. Whoever composes (Chinese, with an input method) confirms with Enter and cancels with Escape: not for us.
  // Safari ends the composition before it tells of the key, which then has the code 229.

  const isComposing = (key) => key.isComposing || key.keyCode === 229;
  let confirms = false;
  const sends = (key) => key.key === "Enter" && !key.shiftKey;

  const inForm = (key) => {
    if (key.key === "Escape") close(key.target);
    else if (sends(key)) key.target.closest("[data-form]").querySelector("[data-event]").click();
    else return;
    key.preventDefault();
    key.stopPropagation();
  };
  const inBox = (key) => {
    if (sends(key) && (key.ctrlKey || key.metaKey)) {
      key.preventDefault();
      find("#box .submit-button")?.click();
    }
    if (key.key === "ArrowUp" && !key.target.value) {
      const pencils = document.querySelectorAll("#chat [data-edits]");
      if (!pencils.length) return;
      key.preventDefault();
      open(pencils[pencils.length - 1]);
    }
  };
  const escape = () => {
    if (find("dialog[open]")) return; // closes by itself
    if (find("#app").dataset.list === "open") setList("");
    else ESCAPES.map(find).find((button) => button)?.click();
  };
  const leaveSearch = (key) => {
    key.target.value = "";
    key.target.dispatchEvent(new Event("input", {bubbles: true}));
    box()?.focus();
    key.preventDefault();
  };
  const search = () => {
    setList(isPhone() ? "open" : "");
    find("#search :is(input, textarea)")?.focus();
  };

  document.addEventListener(
    "keydown",
    (key) => {
      confirms = isComposing(key);
      if (confirms) return;
      const withControl = key.ctrlKey || key.metaKey;
      if (key.target.closest?.("[data-editable] [data-form]")) inForm(key);
      else if (key.target.matches?.("[data-form] input") && sends(key)) inForm(key);
      else if (key.target === box()) inBox(key);
      else if (key.key === "Escape" && key.target.closest?.("#search")) leaveSearch(key);
      if (key.defaultPrevented) return;
      if (key.key === "Escape") escape();
      if (withControl && key.key.toLowerCase() === "k") {
        key.preventDefault();
        search();
      }
      if (withControl && key.shiftKey && key.key.toLowerCase() === "o") {
        key.preventDefault();
        find("[data-event=new_session]")?.click();
      }
    },
    true,
  );
  document.addEventListener("keypress", (key) => confirms && key.key === "Enter" && key.stopPropagation(), true);

  // Files that are dropped anywhere: Gradio itself takes only those above the box

  const holdsFiles = (drag) => drag.dataTransfer?.types.includes("Files");
  const show = (isHeld) => find("#main")?.toggleAttribute("data-dropping", isHeld);
  document.addEventListener("dragover", (drag) => {
    if (!holdsFiles(drag)) return;
    drag.preventDefault();
    show(true);
  });
  document.addEventListener("dragleave", (drag) => drag.relatedTarget === null && show(false));
  document.addEventListener("drop", (drop) => {
    show(false);
    if (drop.defaultPrevented || !holdsFiles(drop)) return;
    drop.preventDefault();
    const input = find("#box input[type=file]");
    input.files = drop.dataTransfer.files;
    input.dispatchEvent(new Event("change", {bubbles: true}));
  });

  // The newest turn in view

  const isAtEnd = (scrolled) => scrolled.scrollHeight - scrolled.scrollTop - scrolled.clientHeight < NEAR;
  const toEnd = (scrolled) => (scrolled.scrollTop = scrolled.scrollHeight);

  // Buttons of Gradio's that have no name for those who do not see them

  const NAMELESS = {send: "#box .submit-button", stop: "#box .stop-button", attach: "#box .upload-button"};
  const name = (names) => {
    for (const [key, selector] of Object.entries(NAMELESS)) {
      const button = find(selector);
      if (button && button.ariaLabel !== names[key]) Object.assign(button, {ariaLabel: names[key], title: names[key]});
    }
  };

  const follow = (scrolled) => {
    let follows = true;
    let newest = "";
    scrolled.addEventListener("scroll", () => (follows = isAtEnd(scrolled)), {passive: true});
    new MutationObserver(() => {
      const header = find("[data-page-language]");
      if (header) {
        document.documentElement.lang = header.dataset.pageLanguage === "zh" ? "zh-CN" : "en";
        name(header.dataset);
      }
      const turns = scrolled.querySelectorAll("article.turn");
      const last = turns.length ? turns[turns.length - 1].id : "";
      if (last && (follows || last !== newest)) toEnd(scrolled);
      newest = last;
    }).observe(document.body, {childList: true, subtree: true});
    const intoView = (event) => event.target.open && event.target.scrollIntoView({block: "nearest"});
    scrolled.addEventListener("toggle", intoView, true);
  };

  const start = new MutationObserver(() => {
    const scrolled = find("#scroll");
    if (!scrolled) return;
    start.disconnect();
    follow(scrolled);
  });
  start.observe(document.documentElement, {childList: true, subtree: true});
})();
