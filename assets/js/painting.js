// Painting over a picture: what is painted is what the next words may change. A hidden field holds it as a mask, white
// on black, or `BLANK` as long as nothing is painted, and is sent with the words.
(() => {
  if (window.huihuaPaints) return; // Gradio runs what is in the head twice
  window.huihuaPaints = true;
  const MOST = 512; // pixels of the longer side; the mask is scaled to its picture
  const BLANK = "data:,";
  const find = (selector) => document.querySelector(`#painting ${selector}`);
  const isPressed = (tool) => find(`[data-tool=${tool}]`).ariaPressed === "true";
  let last; // where the stroke under way has come to

  const asMask = (strokes) => {
    const mask = Object.assign(document.createElement("canvas"), {width: strokes.width, height: strokes.height});
    const context = mask.getContext("2d");
    const fill = (color) => {
      context.fillStyle = color;
      context.fillRect(0, 0, mask.width, mask.height);
    };
    context.drawImage(strokes, 0, 0);
    context.globalCompositeOperation = "source-in";
    fill("white");
    context.globalCompositeOperation = "destination-over";
    fill("black");
    return mask.toDataURL("image/png");
  };
  const keep = () => {
    const strokes = find("canvas");
    const {data} = strokes.getContext("2d").getImageData(0, 0, strokes.width, strokes.height);
    const isPainted = data.some((value, index) => index % 4 === 3 && value > 127);
    find(".painting").toggleAttribute("data-painted", isPainted);
    const field = document.querySelector("#mask :is(input, textarea)");
    field.value = isPainted ? asMask(strokes) : BLANK;
    field.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const begin = (image) => {
    const scale = Math.min(1, MOST / Math.max(image.naturalWidth, image.naturalHeight));
    const sides = [image.naturalWidth, image.naturalHeight].map((side) => Math.max(1, Math.round(side * scale)));
    [find("canvas").width, find("canvas").height] = sides; // which empties it
    keep();
  };

  const placeOf = ({clientX, clientY}, strokes) => {
    const {left, top, width, height} = strokes.getBoundingClientRect();
    return [((clientX - left) / width) * strokes.width, ((clientY - top) / height) * strokes.height];
  };
  const stroke = (moves, strokes) => {
    const context = strokes.getContext("2d");
    const percent = Number(find("input[type=range]").value);
    context.lineWidth = (Math.max(strokes.width, strokes.height) * percent) / 100;
    context.lineCap = context.lineJoin = "round";
    context.strokeStyle = getComputedStyle(strokes).color;
    context.globalCompositeOperation = isPressed("eraser") ? "destination-out" : "source-over";
    context.beginPath();
    context.moveTo(...last);
    for (const move of moves) {
      last = placeOf(move, strokes);
      context.lineTo(...last);
    }
    context.stroke();
  };

  document.addEventListener("load", (load) => load.target.matches?.("#painting img") && begin(load.target), true);
  document.addEventListener("pointerdown", (down) => {
    if (!down.target.matches("#painting canvas") || down.button !== 0) return;
    down.preventDefault();
    down.target.setPointerCapture(down.pointerId);
    last = placeOf(down, down.target);
    stroke([down], down.target);
  });
  document.addEventListener("pointermove", (move) => {
    if (!last || !move.target.matches("#painting canvas")) return;
    const between = move.getCoalescedEvents();
    stroke(between.length ? between : [move], move.target);
  });
  for (const end of ["pointerup", "pointercancel"])
    document.addEventListener(end, () => {
      if (last && find("canvas")) keep();
      last = undefined;
    });
  document.addEventListener("click", (click) => {
    const tool = click.target.closest("#painting [data-tool]");
    if (tool?.dataset.tool === "anew") begin(find("img"));
    else if (tool) for (const each of ["brush", "eraser"]) find(`[data-tool=${each}]`).ariaPressed = `${tool.dataset.tool === each}`;
  });
})();
