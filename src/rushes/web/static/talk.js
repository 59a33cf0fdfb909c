// The microphone's sound as 16-bit numbers, 20 ms a message; runs in the page's audio thread.
class Talk extends AudioWorkletProcessor {
  piece = new Int16Array(320)
  filled = 0
  process([[sound]]) {
    if (!sound) return true
    for (const x of sound) {
      this.piece[this.filled++] = Math.max(-1, Math.min(1, x)) * 32767
      if (this.filled < this.piece.length) continue
      this.port.postMessage(this.piece.buffer.slice(0))
      this.filled = 0
    }
    return true
  }
}
registerProcessor('talk', Talk)
