// The clips of a dataset: found by words, played on hover, told in full on a click. Captions are data: textContent only.
const $ = (id) => document.getElementById(id);
const make = (tag, props = {}, ...inside) => {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...inside);
  return element;
};
const state = { offset: 0, total: 0, asked: 0, busy: false };

function card(clip) {
  const screen = make("div", { className: "screen" });
  const box = make("article", { className: clip.accepted ? "clip" : "clip out", tabIndex: 0 });
  box.dataset.id = clip.id;
  if (clip.accepted) {
    screen.append(make("img", { src: `/media/${clip.id}.jpg`, loading: "lazy", alt: clip.caption_short || clip.source }));
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
  const words = make("div", { className: "words" });
  words.append(make("p", { textContent: clip.caption_long || clip.why[0] || "", className: clip.accepted ? "" : "why" }));
  words.append(make("small", { textContent: `${clip.source} ${clip.start.toFixed(1)} s` }));
  box.append(screen, words);
  box.addEventListener("click", () => tell(clip));
  box.addEventListener("keydown", (e) => { if (e.key === "Enter") tell(clip); });
  return box;
}

function tell(clip) {
  const shown = $("one");
  const list = make("dl");
  for (const [name, value] of Object.entries(clip)) {
    if (value === null || value === "" || name.startsWith("caption") || (Array.isArray(value) && !value.length)) continue;
    list.append(make("dt", { textContent: name }), make("dd", { textContent: Array.isArray(value) ? value.join(", ") : value }));
  }
  const video = clip.accepted ? [make("video", { src: `/media/${clip.id}.mp4`, controls: true, autoplay: true, loop: true, muted: true })] : [];
  const said = clip.accepted ? [make("p", { textContent: clip.caption_long }), make("p", { className: "note", textContent: clip.caption_author })] : [];
  const why = clip.why.map((w) => make("p", { className: "why", textContent: w }));
  shown.replaceChildren(...video, ...said, ...why, list);
  shown.showModal();
}
$("one").addEventListener("click", (e) => { if (e.target === $("one")) $("one").close(); });
$("one").addEventListener("close", () => $("one").replaceChildren());

async function more() {
  if (state.busy || (state.offset && state.offset >= state.total)) return;
  state.busy = true;
  const asked = state.asked;
  const query = new URLSearchParams({ q: $("q").value, camera: $("camera").value, state: $("state").value, offset: state.offset });
  const answer = await (await fetch(`/api/clips?${query}`)).json();
  state.busy = false;
  if (asked !== state.asked) return more();
  if (!state.offset) $("grid").replaceChildren();
  $("grid").append(...answer.clips.map(card));
  state.offset += answer.clips.length;
  state.total = answer.total;
  $("count").textContent = `${answer.total.toLocaleString()} clips`;
  // The end may still be in sight on a tall screen: an observer would not say so again.
  if (answer.clips.length && $("end").getBoundingClientRect().top < innerHeight + 800) more();
}

function anew() {
  state.asked += 1;
  state.offset = state.total = 0;
  more();
}
let typing;
$("q").addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(anew, 150); });
$("camera").addEventListener("change", anew);
$("state").addEventListener("change", anew);
new IntersectionObserver((seen) => { if (seen[0].isIntersecting) more(); }, { rootMargin: "800px" }).observe($("end"));
