"use strict";

const pad = document.getElementById("pad");
const ink = pad.getContext("2d");
const scores = document.getElementById("scores");
const status = document.getElementById("status");
let asked = 0;

clear();
fetch("health").then(answer => answer.json()).then(health => {
  document.getElementById("model").textContent = `${health.model}, ${health.parameters.toLocaleString()} parameters.`;
  show(health.classes.map(label => ({ label, score: 0 })));
});

// Drawing: light on black, as the network was trained.
pad.addEventListener("pointerdown", event => {
  pad.setPointerCapture(event.pointerId);
  ink.beginPath();
  ink.moveTo(event.offsetX, event.offsetY);
  draw(event);
});
pad.addEventListener("pointermove", event => { if (event.buttons) draw(event); });
pad.addEventListener("pointerup", () => pad.toBlob(classify, "image/png"));
document.getElementById("clear").addEventListener("click", () => { clear(); say("Nothing drawn yet."); });

// Pictures: chosen, or dropped anywhere.
document.getElementById("file").addEventListener("change", event => take(event.target.files[0]));
addEventListener("dragover", event => { event.preventDefault(); document.body.classList.add("dropping"); });
addEventListener("dragleave", () => document.body.classList.remove("dropping"));
addEventListener("drop", event => {
  event.preventDefault();
  document.body.classList.remove("dropping");
  take(event.dataTransfer.files[0]);
});

function clear() {
  ink.fillStyle = "#000";
  ink.fillRect(0, 0, pad.width, pad.height);
  ink.strokeStyle = "#e8e8e8";
  ink.lineWidth = 26;
  ink.lineCap = ink.lineJoin = "round";
}

function draw(event) {
  ink.lineTo(event.offsetX, event.offsetY);
  ink.stroke();
}

async function take(file) {
  if (!file) return;
  try {
    const picture = await createImageBitmap(file);
    clear();
    ink.drawImage(picture, 0, 0, pad.width, pad.height);
  } catch {
    // The server says what is wrong with it.
  }
  await classify(file);
}

async function classify(picture) {
  const turn = ++asked;
  const form = new FormData();
  form.append("picture", picture, picture.name ?? "drawing.png");
  try {
    const answer = await fetch("classify", { method: "POST", body: form });
    const body = await answer.json();
    if (turn !== asked) return;
    if (!answer.ok) return say(body.detail ?? body.title, true);
    show(body.classes);
    say(`${body.classes[0].label}, in ${body.milliseconds.toFixed(1)} ms.`);
  } catch (error) {
    if (turn === asked) say(`The server does not answer: ${error.message}`, true);
  }
}

function show(classes) {
  scores.replaceChildren(...classes.map(({ label, score }) => {
    const percent = `${(100 * score).toFixed(1)} %`;
    const line = element("li"), track = element("div", "track"), bar = element("div", "bar");
    bar.style.width = `${100 * score}%`;
    track.append(bar);
    line.append(element("span", "label", label), track, element("span", "percent", percent));
    return line;
  }));
}

function say(text, isError = false) {
  status.textContent = text;
  status.classList.toggle("error", isError);
}

function element(name, className = "", text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
