// What the page does by itself: the list on phones, keys, copying, and keeping the newest turn in view.
(() => {
  if (window.huihua) return; // Gradio runs what is in the head twice
  window.huihua = true;
  const NEAR = 160; // pixels from the end within which the reader counts as following
  const find = (selector) => document.querySelector(selector);

  const isPhone = () => matchMedia("(max-width: 760px)").matches;
  const setList = (state) => (find("#app").dataset.list = state);
  const toggleList = () => {
    const other = isPhone() ? "open" : "hidden";
    setList(find("#app").dataset.list === other ? "" : other);
  };
  const closeList = () => isPhone() && setList("");

  const copy = (button) => {
    const text = button.closest("dd").querySelector("textarea").value;
    const label = button.textContent;
    navigator.clipboard.writeText(text).then(() => {
      button.textContent = button.dataset.copied;
      setTimeout(() => (button.textContent = label), 1500);
    });
  };

  document.addEventListener("click", (click) => {
    const button = click.target.closest("button");
    if (button?.id === "menu") {
      toggleList();
      return;
    }
    if (button?.dataset.copied) copy(button);
    const leavesList = click.target.closest("[data-event=open_session], [data-event=new_session]");
    if (leavesList || !click.target.closest("#sidebar")) closeList();
  });

  document.addEventListener("keydown", (key) => {
    if (key.key === "Escape") {
      if (find("#app").dataset.list === "open") setList("");
      else find("#live [data-event=cancel_turn]")?.click();
    }
    if (key.key.toLowerCase() === "o" && key.shiftKey && (key.ctrlKey || key.metaKey)) {
      key.preventDefault();
      find("[data-event=new_session]")?.click();
    }
  });

  const isAtEnd = (box) => box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
  const toEnd = (box) => (box.scrollTop = box.scrollHeight);

  const follow = (box) => {
    let follows = true;
    let newest = "";
    box.addEventListener("scroll", () => (follows = isAtEnd(box)), {passive: true});
    new MutationObserver(() => {
      const language = find("[data-page-language]")?.dataset.pageLanguage;
      if (language) document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
      const turns = box.querySelectorAll("article.turn");
      const last = turns.length ? turns[turns.length - 1].id : "";
      if (last && (follows || last !== newest)) toEnd(box);
      newest = last;
    }).observe(document.body, {childList: true, subtree: true});
    box.addEventListener("toggle", (event) => event.target.open && event.target.scrollIntoView({block: "nearest"}), true);
  };

  const start = new MutationObserver(() => {
    const box = find("#scroll");
    if (!box) return;
    start.disconnect();
    follow(box);
  });
  start.observe(document.documentElement, {childList: true, subtree: true});
})();
