// The desk: one clip, the draft to correct, one key to go on. What is typed is shown at once as the caption it becomes.
const $ = (id) => document.getElementById(id);
const form = $("form");
let clip = null;
let asked = 0;
const done = []; // clips of this sitting, the last one last: Alt+B goes back to them
const skipped = [];

const fields = () => Object.fromEntries(new FormData(form));
const send = (path, body) =>
  fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

function fill(draft) {
  form.reset();
  const subject = draft.subjects?.[0] ?? {};
  const setting = draft.setting ?? {};
  const join = (list) => (list ?? []).join(", ");
  const values = {
    subject: subject.name, look: join(subject.look), wears: join(subject.wears), action: subject.action ?? draft.action,
    others: join((draft.subjects ?? []).slice(1).map((s) => s.name)), place: setting.place, pieces: join(setting.pieces), time: setting.time, weather: setting.weather,
    framing: draft.framing, camera: draft.camera, camera_speed: draft.camera_speed, angle: draft.angle, tone: draft.tone,
    colours: join(draft.colours), style: draft.style,
  };
  for (const [name, value] of Object.entries(values)) form.elements[name].value = value ?? "";
}

async function next(id = "") {
  const answer = await (await fetch(`/api/desk?${new URLSearchParams({ skip: skipped.join(","), clip: id })}`)).json();
  $("instruction").textContent = answer.instruction;
  for (const [name, words] of Object.entries(answer.words)) {
    const select = form.elements[name];
    if (select.options.length) continue;
    select.append(new Option("", ""), ...words.map((w) => new Option(w, w)));
  }
  const shared = answer.report.agreement === null ? "" : ` · people agree ${Math.round(answer.report.agreement * 100)} %`;
  if (!answer.task) {
    clip = null;
    $("progress").textContent = `all clips are described${shared}`;
    $("film").removeAttribute("src");
    form.hidden = true;
    return;
  }
  clip = answer.task.clip;
  $("progress").textContent = `${answer.task.done} described, ${answer.task.left} left${shared}`;
  $("film").src = `/media/${clip.id}.mp4`;
  $("measured").textContent = `${clip.source} ${clip.start.toFixed(1)} s, ${clip.seconds.toFixed(1)} s long`
    + (clip.speech ? `, said: “${clip.speech}”` : "");
  form.hidden = false;
  fill(answer.task.draft);
  form.elements.subject.focus();
  preview();
}

async function preview() {
  if (!clip) return; // the last one was just saved
  const mine = ++asked;
  const answer = await send(`/api/desk/${clip.id}/preview`, fields());
  const said = await answer.json();
  if (mine !== asked) return;
  $("preview").classList.toggle("bad", !answer.ok);
  $("preview").textContent = answer.ok ? said.long : `${said.where}: ${said.error}`;
}

async function save() {
  if (!clip) return;
  const mine = clip; // another may be on the desk before the answer is here
  const answer = await send(`/api/desk/${mine.id}`, fields());
  const said = await answer.json();
  if (!answer.ok) {
    $("note").textContent = said.error;
    return;
  }
  if (done.at(-1) !== mine.id) done.push(mine.id);
  $("note").textContent = said.score === null ? "saved" : `saved; ${Math.round(said.score * 100)} % as the known answer`;
  await next();
}

let typing;
form.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(preview, 120); });
form.addEventListener("submit", (e) => { e.preventDefault(); save(); });
document.addEventListener("keydown", (e) => {
  if (e.ctrlKey && e.key === "Enter") { e.preventDefault(); save(); }
  if (e.altKey && e.code === "Space") { e.preventDefault(); $("film").paused ? $("film").play() : $("film").pause(); }
  if (e.altKey && e.code === "KeyB" && done.length) { e.preventDefault(); next(done.pop()); }
  if (e.altKey && e.code === "KeyS" && clip) { e.preventDefault(); skipped.push(clip.id); next(); }
  if (e.altKey && /^Digit[1-6]$/.test(e.code)) {
    e.preventDefault();
    form.elements.framing.selectedIndex = Number(e.code.slice(5));
    preview();
  }
});
next();
