// Replays: all models ticked at once, and the comparison saved as one picture. The browser draws it, since it has the
// letters of every language and the pictures already.
(() => {
  if (window.huihuaSheets) return; // Gradio runs what is in the head twice
  window.huihuaSheets = true;
  const [SIDE, LABEL, GAP, PAD, LINE] = [320, 240, 24, 36, 24]; // pixels: of a picture, what was said, between, around
  const UPLOAD = 72;
  const MOST = 16e6; // pixels of a canvas that every browser draws
  const MOST_LINES = 8;
  const PIECES = /[\u2e80-\u9fff\uff00-\uffef]|\s+|[^\s\u2e80-\u9fff\uff00-\uffef]+/g; // Chinese breaks anywhere
  const WORDS = {title: "600 24px", name: "600 18px", plain: "16px"};

  const textOf = (place, selector) => place.querySelector(selector)?.textContent ?? "";
  const cellOf = (cell) => {
    const picture = cell.querySelector("img");
    const words = picture ? [] : cell.innerText.split("\n");
    return {picture: picture?.src, caption: textOf(cell, "figcaption .seed"), words: words.join(" ")};
  };
  const read = (section) => ({
    title: textOf(section, "h2"),
    about: textOf(section, "header p"),
    heads: [...section.querySelectorAll("thead th")].slice(1).map((head) => ({
      name: textOf(head, "[data-event=open_session]"),
      model: textOf(head, ".model"),
      figures: textOf(head, ".seed"),
    })),
    rows: [...section.querySelectorAll("tbody tr")].map((row) => ({
      said: [...row.querySelectorAll("th p")].map((line) => line.textContent).join(" "),
      uploads: [...row.querySelectorAll("th img")].map((image) => image.src),
      cells: [...row.querySelectorAll("td")].map(cellOf),
    })),
  });

  const loaded = async (address) => {
    const image = Object.assign(new Image(), {src: address});
    await image.decode().catch(() => null); // one that is gone leaves its place empty
    return image.naturalWidth ? image : null;
  };

  const broken = (pen, text, width) => {
    const lines = [""];
    const fits = (more) => pen.measureText(lines.at(-1) + more).width <= width;
    const add = (piece) => {
      if (fits(piece)) lines.push(lines.pop() + piece);
      else if (pen.measureText(piece).width <= width) lines.push(piece.trimStart());
      else [...piece].forEach(add);
    };
    (text.match(PIECES) ?? []).forEach(add);
    if (lines.length > MOST_LINES) lines.splice(MOST_LINES - 1, Infinity, "…");
    return lines;
  };

  // Each of these writes or draws below `y` and answers where it has ended; with a pen that draws nothing, too.
  const write = (pen, text, x, y, {width = SIDE, words = "plain", color = "ink"} = {}) => {
    pen.font = `${WORDS[words]} ${pen.family}`;
    pen.fillStyle = pen.colors[color];
    const lines = text ? broken(pen, text, width) : [];
    lines.forEach((line, index) => pen.draws && pen.fillText(line, x, y + (index + 0.75) * LINE));
    return y + lines.length * LINE;
  };
  const place = (pen, image, x, y, side) => {
    if (!image) return y;
    const scale = side / Math.max(image.naturalWidth, image.naturalHeight);
    const [width, height] = [image.naturalWidth * scale, image.naturalHeight * scale];
    if (pen.draws) pen.drawImage(image, x, y, width, height);
    return y + height + 6;
  };
  const columnAt = (index) => PAD + LABEL + GAP + index * (SIDE + GAP);
  const header = (pen, sheet, top) => {
    let y = write(pen, sheet.title, PAD, top, {words: "title", width: LABEL + SIDE});
    y = write(pen, sheet.about, PAD, y + 6, {color: "soft", width: LABEL + SIDE}) + GAP;
    const ends = sheet.heads.map(({name, model, figures}, index) => {
      const below = write(pen, name, columnAt(index), y, {words: "name"});
      return write(pen, figures, columnAt(index), write(pen, model, columnAt(index), below), {color: "soft"});
    });
    return Math.max(...ends) + GAP / 2;
  };
  const row = (pen, {said, uploads, cells}, images, top) => {
    const beside = uploads.reduce((y, each) => place(pen, images.get(each), PAD, y, UPLOAD), write(pen, said, PAD, top, {width: LABEL}));
    const ends = cells.map(({picture, caption, words}, index) => {
      const below = place(pen, images.get(picture), columnAt(index), top, SIDE);
      return write(pen, caption || words, columnAt(index), below, {color: "soft"});
    });
    return Math.max(beside, ...ends) + GAP;
  };
  const all = (pen, sheet, images) => {
    let y = header(pen, sheet, PAD);
    for (const each of sheet.rows) y = row(pen, each, images, y);
    return y + PAD - GAP;
  };

  const drawn = async (section) => {
    const sheet = read(section);
    const addresses = sheet.rows.flatMap(({uploads, cells}) => [...uploads, ...cells.map(({picture}) => picture)]);
    const images = new Map();
    for (const each of addresses.filter(Boolean)) images.set(each, await loaded(each));
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d");
    const style = getComputedStyle(section);
    const colors = {ink: "--ink", soft: "--ink-soft", paper: "--paper"};
    for (const name in colors) colors[name] = style.getPropertyValue(colors[name]);
    Object.assign(pen, {family: style.fontFamily, colors, draws: false});
    const [width, height] = [columnAt(sheet.heads.length) + PAD - GAP, all(pen, sheet, images)];
    const scale = Math.min(1, Math.sqrt(MOST / (width * height)));
    Object.assign(canvas, {width: Math.ceil(width * scale), height: Math.ceil(height * scale)});
    pen.scale(scale, scale);
    pen.fillStyle = colors.paper;
    pen.fillRect(0, 0, width, height);
    pen.draws = true;
    all(pen, sheet, images);
    return canvas;
  };
  const save = async (button) => {
    const canvas = await drawn(button.closest(".comparison"));
    const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
    const link = Object.assign(document.createElement("a"), {href: URL.createObjectURL(blob), download: button.dataset.sheet});
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  // All models that are here; once more, the models of the old pictures again.
  const tickAll = (fields) => {
    const [same, ...models] = fields.querySelectorAll(":scope > .ticks input");
    const areTicked = models.every((box) => box.checked);
    for (const box of models) box.checked = !areTicked;
    same.checked = areTicked;
  };

  document.addEventListener("click", ({target}) => {
    const button = target.closest("button");
    if (button?.dataset.sheet) save(button);
    if (button && "ticks" in button.dataset) tickAll(button.closest("fieldset"));
  });
})();
