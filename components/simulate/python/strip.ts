/**
 * Takes from a worker what a program that got out of the interpreter could use: network, storage, messages, other
 * workers, and the making of code from text. What the worker itself needs it has taken hold of before.
 */
export function stripWorker(scope: object): void {
  for (const name of REACHES_OUT) hide(scope, name)
  // eval and Function are ruled out by the extension's CSP; Node has none.
  for (const maker of [() => {}, async () => {}, function* () {}, async function* () {}]) {
    Object.defineProperty(Object.getPrototypeOf(maker), 'constructor', { value: undefined })
  }
}

/** Refuses to let WebAssembly memory grow beyond `bytes`: malloc then fails, and Python raises MemoryError. */
export function capMemory(bytes: number): void {
  const grow = WebAssembly.Memory.prototype.grow
  const pageBytes = 65_536
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number): number {
    if (this.buffer.byteLength + pages * pageBytes > bytes) throw new RangeError('memory limit')
    return grow.call(this, pages)
  }
}

function hide(scope: object, name: string): void {
  // Some are inherited from the scope's prototypes: shadow rather than delete.
  try {
    Object.defineProperty(scope, name, { value: undefined, configurable: false, writable: false })
  } catch {
    // Not configurable in this engine: then it is one that can not be taken, such as `undefined`.
  }
}

const REACHES_OUT = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'BroadcastChannel',
  'MessageChannel',
  'MessagePort',
  'Worker',
  'SharedWorker',
  'ServiceWorker',
  'importScripts',
  'postMessage',
  'onmessage',
  'indexedDB',
  'caches',
  'cookieStore',
  'localStorage',
  'sessionStorage',
  'storage',
  'navigator',
  'Notification',
  'FileReader',
  'FileReaderSync',
  'FileSystemDirectoryHandle',
  'showOpenFilePicker',
  'eval',
  'Function',
  'process',
  'require',
  'chrome',
  'browser',
]
