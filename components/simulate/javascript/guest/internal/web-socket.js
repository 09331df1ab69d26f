// WebSocket and EventSource: the other end is made up, and said so. Source: WebSockets Standard 3; HTML 9.2.
const { Event, EventTarget } = require('internal/events')
const { MessageEvent } = require('internal/messages')

/** Messages that are answered: a program that sends for ever is not answered for ever. */
const MOST_ANSWERS = 3
/** How long a connection stands before its other end closes it, ms. */
const STANDS_MS = 1000
/** The first connection of a run is closed by its other end, so that closing and opening again can be seen. */
let closes = true

class CloseEvent extends Event {
  constructor(type, { code = 0, reason = '', wasClean = false } = {}) {
    super(type)
    Object.assign(this, { code, reason, wasClean })
  }
}

class Connection extends EventTarget {
  readyState = 0
  onopen = null
  onmessage = null
  onerror = null
  onclose = null
  #closeWhen = null

  constructor(url, told) {
    super()
    this.url = String(url)
    host.assume('other', `There is nobody at ${this.url || 'the other end'}: ${told} made up.`)
  }

  later(ms, type, make) {
    return host.after(ms, () => this.tell(type, make))
  }

  /** Each event is a task of its own. */
  tell(type, make) {
    const event = make()
    const run = () => event !== null && this.dispatchEvent(event)
    if (event !== null)
      host.task('message', type, Object.defineProperty(run, 'name', { value: type }), undefined)
  }

  /** The other end goes away some time after the last message. */
  closesLater() {
    if (!closes) return
    this.#closeWhen?.()
    this.#closeWhen = host.after(STANDS_MS, () => {
      if (!closes) return
      closes = false
      this.ends(1006, '', false)
    })
  }

  ends(code, reason, wasClean) {
    this.#closeWhen?.()
    if (this.readyState === 3) return
    this.readyState = 3
    this.tell('close', () => new CloseEvent('close', { code, reason, wasClean }))
  }
}

const STATES = { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 }

class WebSocket extends Connection {
  #answers = 0
  binaryType = 'blob'
  bufferedAmount = 0
  protocol = ''

  constructor(url = '') {
    super(url, 'its messages, and that it closes the first connection, are')
    const ms = host.latency(`connect ${this.url}`, 'network')
    this.later(ms, 'open', () => {
      if (this.readyState !== 0) return null
      this.readyState = 1
      this.#receives(`[simulated message from ${this.url}]`)
      this.closesLater()
      return new Event('open')
    })
  }

  send(data) {
    if (this.readyState === 0)
      throw new DOMException(
        "Failed to execute 'send' on 'WebSocket': Still in CONNECTING state.",
        'InvalidStateError',
      )
    this.#answers += 1
    if (this.readyState !== 1 || this.#answers > MOST_ANSWERS) return
    const said = typeof data === 'string' ? data : host.inspect(data)
    this.#receives(`[simulated answer to ${said}]`)
    this.closesLater()
  }

  close(code = 1005, reason = '') {
    if (this.readyState < 2) this.readyState = 2
    host.after(host.latency(`close ${this.url}`, 'network'), () => this.ends(code, reason, true))
  }

  #receives(data) {
    const ms = host.latency(`${this.url} ${data}`, 'network')
    this.later(ms, 'message', () =>
      this.readyState === 1 ? new MessageEvent('message', { data, origin: this.url }) : null,
    )
  }
}
Object.assign(WebSocket, STATES)
Object.assign(WebSocket.prototype, STATES)

class EventSource extends Connection {
  constructor(url) {
    super(url, 'its events are')
    let at = host.latency(`connect ${this.url}`, 'network')
    this.later(at, 'open', () => {
      if (this.readyState !== 0) return null
      this.readyState = 1
      return new Event('open')
    })
    for (let n = 1; n <= MOST_ANSWERS; n += 1) {
      at += host.latency(`${this.url} ${n}`, 'network')
      this.later(at, 'message', () =>
        this.readyState === 1
          ? new MessageEvent('message', { data: `[simulated event ${n}]`, lastEventId: String(n) })
          : null,
      )
    }
  }

  close() {
    this.readyState = 2
  }
}
Object.assign(EventSource, { CONNECTING: 0, OPEN: 1, CLOSED: 2 })

module.exports = { WebSocket, CloseEvent, EventSource }
