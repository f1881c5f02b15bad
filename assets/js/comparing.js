// Any two pictures of a session, compared: chosen in the window that page.js opens for two of them.
(() => {
  if (window.huihuaCompares) return; // Gradio runs what is in the head twice
  window.huihuaCompares = true;
  const list = () => document.querySelector("#chat select.pictures");
  const choices = () => [...document.querySelectorAll("#compare select")];

  // Beside a replay there is no choice: what is compared there is in two sessions.
  const offer = (button) => {
    const numbers = list() && button.dataset.pair?.split(" ");
    choices().forEach((choice, place) => {
      choice.hidden = !numbers;
      choice.replaceChildren(...(numbers ? [...list().options].map((option) => option.cloneNode(true)) : []));
      if (numbers) choice.value = numbers[place];
    });
  };
  const compare = () => {
    const [before, after] = choices().map((choice) => choice.selectedOptions[0]);
    const {likeness, likenessLabel} = list().dataset;
    const detail = {
      before: before.dataset.url,
      beforeLabel: before.text,
      after: after.dataset.url,
      afterLabel: after.text,
      likeness: likeness.replace("{one}", before.dataset.id).replace("{other}", after.dataset.id),
      likenessLabel,
    };
    document.dispatchEvent(new CustomEvent("compare", {detail}));
  };

  document.addEventListener("click", (click) => {
    const button = click.target.closest("button[data-before]");
    if (button) offer(button);
  });
  document.addEventListener("change", (change) => change.target.matches("#compare select") && compare());
})();
