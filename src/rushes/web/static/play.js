// Play: shows the newest frame, sends what is held, and tells how long an input took to be painted.
const $ = (id) => document.getElementById(id)
const CODES = { KeyW: 'forward', ArrowUp: 'forward', KeyS: 'back', ArrowDown: 'back', KeyA: 'left', KeyD: 'right',
  ArrowLeft: 'turn_left', ArrowRight: 'turn_right', Space: 'jump', KeyE: 'use' }
const WORDS = ['forward', 'back', 'left', 'right', 'stop', 'jump', 'use', 'light']
const BUTTONS = ['primary', '', 'secondary']

let socket, newest, playing = false, seq = 0, filming = false
let listens = false, ear, talking = false, loudAt = 0 // ear: {context, node}; loudAt: when sound was last loud
const spoken = [] // when the sounds of words ended that no painted frame obeys yet
const obeyed = [] // ms from the end of a word's sound to its painted frame
let panes = [] // {canvas, context, image, pixels}
let names = []
const held = new Set(), buttons = new Set()
let dx = 0, dy = 0, moved = false
const waiting = [] // [number of an input, when it was made]
const paints = [], delays = [] // ms; paints of the last 2 s
const arrived = [], painted = [] // ms between frames, the last 30 s
let lastArrival = 0, lastPaint = 0
const keep = (list, value, most) => { list.push(value); if (list.length > most) list.shift() }

function connect() {
  socket = new WebSocket(`ws://${location.host}/stage`)
  socket.binaryType = 'arraybuffer'
  socket.onmessage = ({ data }) => typeof data === 'string' ? told(JSON.parse(data)) : shown(data)
  socket.onclose = ({ reason }) => {
    playing = false
    letGo()
    $('role').textContent = reason ? `closed: ${reason}` : 'not connected'
    setTimeout(connect, 1000)
  }
}

function told(news) {
  if (news.trouble) { $('trouble').hidden = false; $('trouble').textContent = news.trouble }
  if (news.heard) heard(news.heard)
  if (news.film !== undefined) {
    $('made').hidden = !news.film
    $('made').textContent = news.film
    $('made').href = `/films/${news.film}`
  }
  if (news.role) {
    listens = news.listens
    playing = news.role === 'player'
    names = news.names
    $('role').textContent = playing ? 'you play' : news.taken ? 'you watch' : 'nobody plays'
    $('take').hidden = playing || !news.may_play
    for (const b of document.querySelectorAll('#restart, #seed, #film, #words button')) b.disabled = !playing
    $('talk').hidden = !listens
    $('talk').disabled = !playing
    if (!playing) hush()
    filming = news.filming
    $('film').textContent = filming ? 'end the film' : 'film'
    $('viewers').textContent = news.viewers
  }
}

function shown(data) {
  const size = new DataView(data).getUint32(0, true)
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(data, 4, size)))
  newest = { head, bytes: new Uint8Array(data, 4 + size) } // one not painted yet is forgotten
  socket.send(`{"ack":${head.n}}`)
  const now = performance.now()
  if (lastArrival && !document.hidden) keep(arrived, now - lastArrival, 900)
  lastArrival = now
}

function lay(sizes) {
  $('panes').replaceChildren()
  panes = sizes.map(([w, h], k) => {
    const figure = document.createElement('figure'), canvas = document.createElement('canvas')
    const caption = document.createElement('figcaption')
    canvas.width = w; canvas.height = h
    canvas.addEventListener('mousedown', pressed)
    canvas.addEventListener('contextmenu', (e) => e.preventDefault())
    caption.textContent = names[k] ?? ''
    figure.append(canvas, caption)
    $('panes').append(figure)
    const context = canvas.getContext('2d', { alpha: false }), image = context.createImageData(w, h)
    return { canvas, context, image, pixels: new Uint32Array(image.data.buffer) }
  })
}

function paint() {
  requestAnimationFrame(paint)
  if (moved) send()
  if (!newest) return
  const { head, bytes } = newest
  newest = undefined
  if (head.panes.length !== panes.length || head.panes.some(([w, h], k) => w !== panes[k].canvas.width || h !== panes[k].canvas.height))
    lay(head.panes)
  let at = 0
  for (const { context, image, pixels } of panes) {
    for (let i = 0; i < pixels.length; i++, at += 3)
      pixels[i] = 0xff000000 | bytes[at + 2] << 16 | bytes[at + 1] << 8 | bytes[at]
    context.putImageData(image, 0, 0)
  }
  const done = performance.now()
  paints.push(done)
  if (lastPaint) keep(painted, done - lastPaint, 900)
  lastPaint = done
  while (paints[0] < done - 2000) paints.shift()
  while (waiting.length && waiting[0][0] <= head.seq) {
    keep(delays, done - waiting.shift()[1], 200)
  }
  while (head.word && spoken.length) keep(obeyed, done - spoken.shift(), 50)
  meters(head)
}

function parts(list, a, b, digits) {
  const sorted = [...list].sort((x, y) => x - y)
  return list.length ? [a, b].map((q) => sorted[Math.min(list.length - 1, Math.floor(q * list.length))].toFixed(digits)).join(' / ') : '–'
}

let metered = 0
function meters(head) {
  if (performance.now() - metered < 250) return
  metered = performance.now()
  const span = paints.at(-1) - paints[0]
  $('fps').textContent = span > 500 ? ((paints.length - 1) * 1000 / span).toFixed(1) : '–'
  $('photon').textContent = parts(delays, 0.5, 0.95, 0)
  $('arrived').textContent = parts(arrived, 0.5, 0.99, 1)
  $('painted').textContent = parts(painted, 0.5, 0.99, 1)
  $('ms').textContent = head.ms.map((m) => m.toFixed(1)).join(' + ')
  $('missed').textContent = head.missed
  $('spoken').textContent = parts(obeyed, 0.5, 0.95, 0)
}

function send(word = '') {
  if (!playing || socket.readyState !== 1) { dx = dy = 0; moved = false; return }
  seq++
  waiting.push([seq, performance.now()])
  if (waiting.length > 300) waiting.shift()
  socket.send(JSON.stringify({ seq, keys: [...held], dx, dy, buttons: [...buttons], word }))
  dx = dy = 0
  moved = false
}

function letGo() {
  if (!held.size && !buttons.size) return
  held.clear(); buttons.clear()
  send()
}

// Push to talk: while V or the button is held, the microphone's sound goes to this machine's own spotter.
async function talk() {
  if (talking || !playing || !listens) return
  talking = true
  $('talk').classList.add('on')
  $('heard').textContent = '…'
  try {
    ear ??= await openEar()
    await ear.context.resume()
    if (!talking) return hush()
    socket.send('{"talk":true}')
  } catch (error) {
    ear = undefined
    hush()
    $('heard').textContent = `no microphone: ${error.message}`
  }
}

async function openEar() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } })
  const context = new AudioContext({ sampleRate: 16000 })
  await context.audioWorklet.addModule('/talk.js')
  const node = new AudioWorkletNode(context, 'talk', { numberOfOutputs: 0 })
  context.createMediaStreamSource(stream).connect(node)
  node.port.onmessage = ({ data }) => {
    if (!talking || socket.readyState !== 1) return
    if (new Int16Array(data).some((x) => Math.abs(x) > 800)) loudAt = performance.now()
    socket.send(data)
  }
  return { context, node }
}

function hush() {
  if (!talking) return
  talking = false
  $('talk').classList.remove('on')
  ear?.context.suspend()
}

function heard(word) {
  $('heard').textContent = word
  spoken.push(loudAt)
}

addEventListener('keydown', (e) => {
  if (e.code === 'KeyV' && !e.repeat && !e.ctrlKey && !e.metaKey && !e.altKey && !e.target.matches('input')) talk()
  const key = CODES[e.code]
  if (!key || e.ctrlKey || e.metaKey || e.altKey || e.target.matches('input, button')) return
  e.preventDefault()
  if (!held.has(key)) { held.add(key); send() }
})
addEventListener('keyup', (e) => {
  if (e.code === 'KeyV') hush()
  if (held.delete(CODES[e.code])) send()
})
addEventListener('blur', () => { letGo(); hush() })
document.addEventListener('visibilitychange', () => { if (document.hidden) { letGo(); hush() } })
document.addEventListener('pointerlockchange', () => { if (!document.pointerLockElement) { buttons.clear(); send() } })
addEventListener('mousemove', (e) => {
  if (!document.pointerLockElement) return
  dx += e.movementX; dy += e.movementY; moved = true
})
function pressed(e) {
  document.activeElement?.blur?.()
  if (!document.pointerLockElement) { if (playing) e.currentTarget.requestPointerLock(); return }
  if (BUTTONS[e.button]) { buttons.add(BUTTONS[e.button]); send() }
}
addEventListener('mouseup', (e) => { if (buttons.delete(BUTTONS[e.button])) send() })

for (const word of WORDS) {
  const button = document.createElement('button')
  button.textContent = word
  button.disabled = true
  button.onclick = () => { send(word); button.blur() }
  $('words').append(button)
}
$('talk').onpointerdown = talk
for (const end of ['onpointerup', 'onpointerleave', 'onpointercancel']) $('talk')[end] = () => { hush(); $('talk').blur() }
$('take').onclick = () => { socket.send('{"take":true}'); $('take').blur() }
$('restart').onclick = () => { socket.send(JSON.stringify({ restart: Math.abs(Math.trunc(+$('seed').value)) || 0 })); $('restart').blur() }
$('film').onclick = () => { socket.send(JSON.stringify({ film: !filming })); $('film').blur() }
connect()
requestAnimationFrame(paint)
