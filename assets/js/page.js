// What the page does by itself: the list on phones, keys, copying, comparing, and files that are dropped anywhere.
(() => {
  if (window.huihua) return; // Gradio runs what is in the head twice
  window.huihua = true;
  const ESCAPES = [
    "[data-event=close_gallery]",
    "[data-event=close_comparison]",
    "[data-event=close_tree]",
    "[data-event=close_models]",
    "#live [data-event=cancel_turn]",
    "body:not(:has([data-painted])) [data-event=unquote]", // what was painted is left by the cross only
  ];
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

  // What is copied, and what opens above the page

  // Browsers give a page its clipboard over https only, or on the machine itself.
  const copyByHand = (text, button) => {
    const field = Object.assign(document.createElement("textarea"), {value: text});
    button.after(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    button.focus();
  };
  const copy = async (button) => {
    const link = button.dataset.link && new URL(button.dataset.link, location.href).href;
    const text = link ?? button.closest("[data-form]").querySelector("textarea").value;
    const label = button.innerHTML;
    await (navigator.clipboard?.writeText(text) ?? copyByHand(text, button));
    button.textContent = button.dataset.copied;
    setTimeout(() => (button.innerHTML = label), 1500);
  };

  const tellLikeness = async (place, address, words) => {
    Object.assign(place, {textContent: "", address});
    if (!address) return;
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
    tellLikeness(dialog.querySelector(".likeness"), likeness, likenessLabel);
    slider.oninput = move;
    slider.value = 50;
    move();
    if (!dialog.open) dialog.showModal();
  };
  document.addEventListener("compare", (chosen) => compare(chosen.detail));

  const openDialog = ({dialog: id, id: session}) => {
    const dialog = find(`#${id}`);
    for (const button of dialog.querySelectorAll("[data-event]")) button.dataset.id = session;
    for (const field of dialog.querySelectorAll("input:not([type=checkbox])")) field.value = "";
    dialog.showModal();
  };

  document.addEventListener("click", (click) => {
    const button = click.target.closest("button");
    if (button?.id === "menu") {
      toggleList();
      return;
    }
    if (button?.dataset.copied) copy(button);
    if (button && "closes" in button.dataset) button.closest("dialog")?.close();
    if (button?.dataset.before) compare(button.dataset);
    if (button?.dataset.dialog) openDialog(button.dataset);
    if (button?.dataset.event) button.closest("dialog")?.close();
    // What is clicked in the conversation or above the box is drawn anew and loses the focus; on a phone, the box would
    // bring up keys.
    if (button?.dataset.event && button.closest("#chat, #brought") && !isPhone()) box()?.focus();
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
    const form = key.target.closest("[data-form]");
    if (key.key === "Escape") form.querySelector("[data-closes]:not([data-event])")?.click();
    else if (sends(key)) form.querySelector("[data-event]").click();
    else return;
    key.preventDefault();
    key.stopPropagation();
  };
  const isOnItsWay = () => find("#saying article") && !box().value && !find("#box .thumbnail-item");
  const inBox = (key) => {
    if (sends(key) && (key.repeat || isOnItsWay())) {
      key.preventDefault();
      return;
    }
    if (sends(key) && (key.ctrlKey || key.metaKey)) {
      key.preventDefault();
      find("#box .submit-button")?.click();
    }
    if (key.key === "ArrowUp" && !key.target.value) {
      const pencils = document.querySelectorAll("#chat [data-edits]");
      if (!pencils.length) return;
      key.preventDefault();
      pencils[pencils.length - 1].click();
    }
  };
  const escape = () => {
    if (find("dialog[open], [role=listbox]")) return; // closes by itself
    const menu = find("details.choices[open]");
    if (menu) menu.open = false;
    else if (find("#app").dataset.list === "open") setList("");
    else ESCAPES.map(find).find((button) => button)?.click();
  };
  const leaveSearch = (key) => {
    key.target.value = "";
    key.target.dispatchEvent(new Event("input", {bubbles: true}));
    box()?.focus();
    key.preventDefault();
  };
  const asksForKeys = (key, withControl) =>
    withControl ? key.key === "/" : key.key === "?" && !key.target.closest?.("input, textarea, select");
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
      else if (key.target.matches?.("[data-form] input:not([type=checkbox])") && sends(key)) inForm(key);
      else if (key.target === box()) inBox(key);
      else if (key.key === "Escape" && key.target.closest?.("#search")) leaveSearch(key);
      if (key.defaultPrevented) return;
      if (key.key === "Escape") escape();
      if (withControl && key.key.toLowerCase() === "k") {
        key.preventDefault();
        search();
      }
      if (asksForKeys(key, withControl) && !find("dialog[open]")) {
        key.preventDefault();
        find("#keys")?.showModal();
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

  // Buttons of Gradio's that have no name for those who do not see them

  const NAMELESS = {send: "#box .submit-button", stop: "#box .stop-button", attach: "#box .upload-button"};
  const name = (names) => {
    for (const [key, selector] of Object.entries(NAMELESS)) {
      const button = find(selector);
      if (button && button.ariaLabel !== names[key]) Object.assign(button, {ariaLabel: names[key], title: names[key]});
    }
  };

  new MutationObserver(() => {
    const header = find("[data-page-language]");
    if (!header) return;
    document.documentElement.lang = header.dataset.pageLanguage === "zh" ? "zh-CN" : "en";
    name(header.dataset);
  }).observe(document.documentElement, {childList: true, subtree: true});
})();
