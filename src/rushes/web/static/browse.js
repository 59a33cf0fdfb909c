// The clips of a dataset: found by words, played on hover, told in full on a click. Only the rows in sight exist, so the
// scroll bar spans ten thousand clips as it does ten. Captions are data: textContent only.
const $ = (id) => document.getElementById(id);
const make = (tag, props = {}, ...inside) => {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...inside);
  return element;
};
const PAGE = 60, GAP = 16, NARROW = 230, WORDS = 96; // clips of one answer; pixels
const state = { total: 0, asked: 0, pages: new Map(), shown: new Map(), open: -1, columns: 1, wide: NARROW, high: 1 };

function card(clip, n) {
  const screen = make("div", { className: "screen" });
  const box = make("article", { className: clip.accepted ? "clip" : "clip out", tabIndex: 0 });
  box.dataset.n = n;
  if (clip.accepted) {
    screen.append(make("img", { src: `/media/${clip.id}.jpg`, alt: clip.caption_short || clip.source }));
    const play = () => {
      if (screen.querySelector("video")) return;
      const video = make("video", { src: `/media/${clip.id}.mp4`, muted: true, loop: true, playsInline: true });
      screen.append(video);
      video.play().catch(() => {});
    };
    const stop = () => screen.querySelector("video")?.remove();
    box.addEventListener("mouseenter", play);
    box.addEventListener("mouseleave", stop);
    box.addEventListener("focus", play);
    box.addEventListener("blur", stop);
  }
  screen.append(make("span", { textContent: `${clip.seconds.toFixed(1)} s` }));
  const said = clip.speech ? `“${clip.speech}” ` : "";
  const words = make("div", { className: "words" });
  words.append(make("p", { textContent: said + (clip.caption_long || clip.why[0] || ""), className: clip.accepted ? "" : "why" }));
  words.append(make("small", { textContent: `${clip.source} ${clip.start.toFixed(1)} s` }));
  box.append(screen, words);
  box.addEventListener("click", () => tell(n));
  return box;
}

function layout() {
  const room = $("grid").clientWidth;
  state.columns = Math.max(1, Math.floor((room + GAP) / (NARROW + GAP)));
  state.wide = (room - GAP * (state.columns - 1)) / state.columns;
  state.high = Math.round((state.wide * 9) / 16) + WORDS + GAP;
  $("grid").style.height = `${Math.ceil(state.total / state.columns) * state.high}px`;
}

const clipAt = (n) => state.pages.get(Math.floor(n / PAGE))?.[n % PAGE];

async function page(k) {
  if (state.pages.has(k)) return;
  state.pages.set(k, null); // on its way
  const asked = state.asked;
  const query = new URLSearchParams({ q: $("q").value, camera: $("camera").value, state: $("state").value, offset: k * PAGE });
  const got = await fetch(`/api/clips?${query}`);
  const answer = await got.json();
  if (asked !== state.asked) return;
  if (!got.ok) {
    $("count").textContent = `${answer.where}: ${answer.error}`;
    return;
  }
  state.pages.set(k, answer.clips);
  state.total = answer.total;
  $("count").textContent = `${answer.total.toLocaleString()} clips`;
  layout();
  draw();
}

function draw() {
  const top = scrollY - $("grid").offsetTop;
  const first = Math.max(0, Math.floor(top / state.high) - 1) * state.columns;
  const last = Math.min(state.total, (Math.floor((top + innerHeight) / state.high) + 2) * state.columns);
  for (const [n, box] of state.shown) {
    if ((n < first || n >= last) && box !== document.activeElement) {
      box.querySelector("img")?.removeAttribute("src"); // what is not seen any more is not waited for
      box.remove();
      state.shown.delete(n);
    }
  }
  for (let n = first; n < last; n++) {
    const clip = clipAt(n);
    if (!clip) page(Math.floor(n / PAGE));
    else if (!state.shown.has(n)) {
      const box = card(clip, n);
      state.shown.set(n, box);
      $("grid").append(box);
    }
  }
  for (const [n, box] of state.shown) {
    const x = (n % state.columns) * (state.wide + GAP), y = Math.floor(n / state.columns) * state.high;
    box.style.transform = `translate(${x}px, ${y}px)`;
    box.style.width = `${state.wide}px`;
    box.style.height = `${state.high - GAP}px`;
  }
}

function tell(n) {
  const clip = clipAt(n);
  if (!clip) return;
  state.open = n;
  const shown = $("one");
  const list = make("dl");
  for (const [name, value] of Object.entries(clip)) {
    if (value === null || value === "" || name.startsWith("caption") || (Array.isArray(value) && !value.length)) continue;
    list.append(make("dt", { textContent: name }), make("dd", { textContent: Array.isArray(value) ? value.join(", ") : value }));
  }
  const video = clip.accepted ? [make("video", { src: `/media/${clip.id}.mp4`, controls: true, autoplay: true, loop: true, muted: !clip.speech })] : [];
  const said = clip.accepted ? [make("p", { textContent: clip.caption_long }), make("p", { className: "note", textContent: clip.caption_author })] : [];
  const why = clip.why.map((w) => make("p", { className: "why", textContent: w }));
  shown.replaceChildren(...video, ...said, ...why, list);
  if (!shown.open) shown.showModal();
}
$("one").addEventListener("click", (e) => { if (e.target === $("one")) $("one").close(); });
$("one").addEventListener("close", () => { $("one").replaceChildren(); goTo(state.open); });

function goTo(n) {
  if (n < 0 || n >= state.total) return;
  const y = Math.floor(n / state.columns) * state.high + $("grid").offsetTop;
  const bar = $("bar").offsetHeight;
  if (y - bar - GAP < scrollY) scrollTo(0, y - bar - GAP);
  if (y + state.high > scrollY + innerHeight) scrollTo(0, y + state.high - innerHeight);
  draw();
  state.shown.get(n)?.focus({ preventScroll: true });
}

// Arrows go from clip to clip, Enter tells one in full, arrows there turn to the next, / goes to the search.
document.addEventListener("keydown", (e) => {
  const typing = /^(INPUT|SELECT)$/.test(document.activeElement?.tagName);
  if (e.key === "/" && !typing) { e.preventDefault(); $("q").focus(); return; }
  if (typing && !(document.activeElement === $("q") && e.key === "ArrowDown")) return;
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -state.columns, ArrowDown: state.columns }[e.key];
  if ($("one").open) {
    if (step === 1 || step === -1) { e.preventDefault(); tell(state.open + step); }
    return;
  }
  const now = document.activeElement?.dataset?.n;
  if (step) {
    e.preventDefault();
    goTo(now === undefined ? Math.max(0, Math.ceil((scrollY - $("grid").offsetTop) / state.high)) * state.columns : Number(now) + step);
  }
  if (e.key === "Enter" && now !== undefined) tell(Number(now));
});

function anew() {
  state.asked += 1;
  state.pages.clear();
  for (const box of state.shown.values()) box.remove();
  state.shown.clear();
  scrollTo(0, 0);
  page(0);
}
let typing;
$("q").addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(anew, 150); });
$("camera").addEventListener("change", anew);
$("state").addEventListener("change", anew);
let drawing = false;
addEventListener("scroll", () => {
  if (drawing) return;
  drawing = true;
  requestAnimationFrame(() => { drawing = false; draw(); });
}, { passive: true });
addEventListener("resize", () => { layout(); draw(); });
page(0);
