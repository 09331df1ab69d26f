/**
 * CPython in WebAssembly that starts every run from the same memory. After a run the whole memory is put back
 * (about 5 ms for 31.5 MB): whatever a program changed, in whatever module, is gone.
 */
import { loadPyodide, version as pyodideVersion } from 'pyodide'
import { limits } from '../limits.ts'
import type { SimulateRequest } from '../protocol.ts'
import { fileSystemState } from './file-system.ts'
import { growTo, onFirstMemory, toggleStaticData } from './first-memory.ts'
import { forgetBuiltins } from './forget-builtins.ts'
import { installHostClock } from './host-clock.ts'
import { installHostRandom } from './host-random.ts'
import { packMemory, unpackMemory } from './sparse.ts'
import { capMemory, stripWorker } from './strip.ts'

export type InterpreterOptions = {
  indexURL: string
  /** What `makeSnapshot` wrote, as soon as it is read; null for a plain start. */
  snapshot: Promise<Uint8Array> | null
  /** Guest sources by path; not needed with a snapshot. */
  guest: Record<string, string>
  onTrail(text: string): void
}

export type Interpreter = {
  /** Runs the code and answers with its trace on the wire (`wire.ts`). */
  run(request: SimulateRequest, options: { careful: boolean }): string
  /** Runs the code on the virtual clock without recording anything; for the benchmark. */
  runBare(code: string): void
  /** Puts everything back to before the run. Says why when that can not be done and the worker must go. */
  reset(): string | null
}

/** The parts of pyodide's module that it does not type. Pinned with its version; a test starts from them. */
type PyodideModule = { HEAPU8: Uint8Array; HEAPF64: Float64Array; FS: { root: unknown; streams: unknown[] } }
type Guest = { run(request: string): string; clockAddress: number; runBare(code: string): number }

/** Starts the interpreter. The worker is stripped for good: nothing else can live in it afterwards. */
export async function startInterpreter(options: InterpreterOptions): Promise<Interpreter> {
  const clock = installHostClock(globalThis)
  const seedRandom = installHostRandom(globalThis)
  capMemory(limits.memoryBytes)
  const snapshot = options.snapshot?.then(unpackMemory) ?? null
  if (snapshot !== null) {
    // Pyodide waits for it while it fetches its own files, and says then what is wrong with it.
    snapshot.catch(() => {})
    onFirstMemory(async (memory) => {
      // One that can not be read is no snapshot for the plain start, which comes next.
      const bytes = await snapshot.catch(() => null)
      if (bytes === null) return
      toggleStaticData(bytes, new Uint8Array(memory.buffer))
      growTo(memory, bytes.length)
    })
  }
  const pyodide = await loadPyodide({
    ...pyodideOptions(options.indexURL),
    ...(snapshot === null ? {} : { _loadSnapshot: snapshot }),
    // The guest's `js` module: nothing but what pyodide itself asks for.
    jsglobals: Object.assign(Object.create(null), { Object, Array }),
  } as Parameters<typeof loadPyodide>[0])
  const decoder = new TextDecoder()
  pyodide.setStdout({
    write(bytes) {
      options.onTrail(decoder.decode(bytes.slice()))
      return bytes.length
    },
  })
  pyodide.setStderr({ write: (bytes) => bytes.length })
  if (snapshot === null) installGuest(pyodide, options.guest)
  const guest = openGuest(pyodide)
  stripWorker(globalThis)
  const module = moduleOf(pyodide)
  if (snapshot === null) forgetBuiltins(module.HEAPU8, FORGOTTEN)
  clock.follow(module, guest.clockAddress)
  seedRandom()
  const image = module.HEAPU8.slice()
  const files = fileSystemState(module.FS)
  return {
    run: ({ code, policy, latencies = {}, answers, before = [], overlap }, { careful }) =>
      guest.run(
        JSON.stringify({
          code,
          policy,
          // Nothing set is nothing said: the addresses that a program can print depend on the request's length.
          ...(Object.keys(latencies).length > 0 && { latencies }),
          ...(answers !== undefined && { answers }),
          ...(before.length > 0 && { before }),
          ...(overlap !== undefined && { overlap }),
          careful,
          limits: guestLimits,
        }),
      ),
    runBare: (code) => void guest.runBare(code),
    reset() {
      seedRandom()
      module.HEAPU8.set(image)
      module.HEAPU8.fill(0, image.length)
      if (module.HEAPU8.length > limits.keepMemoryBytes) return 'its memory has grown'
      return fileSystemState(module.FS) === files ? null : 'files were written'
    },
  }
}

/** Built-in modules that lead to JavaScript or to raw memory. */
const FORGOTTEN = [
  '_pyodide_core',
  '_ctypes',
  '_posixsubprocess',
  '_remote_debugging',
  '_testcapi',
  '_testinternalcapi',
  '_testlimitedcapi',
  '_testclinic',
  '_testclinic_limited',
  '_testbuffer',
  '_xxtestfuzz',
]

const guestLimits = {
  steps: limits.steps,
  events: limits.events,
  output: limits.outputCharacters,
  virtual_seconds: limits.virtualSeconds,
}

/** A snapshot of the interpreter's memory with the guest imported. For build time, in Node. */
export async function makeSnapshot(indexURL: string, guest: Record<string, string>): Promise<Uint8Array> {
  let first = new Uint8Array()
  onFirstMemory(async (memory) => {
    first = new Uint8Array(memory.buffer).slice()
  })
  const pyodide = await loadPyodide({ ...pyodideOptions(indexURL), _makeSnapshot: true } as Parameters<
    typeof loadPyodide
  >[0])
  installGuest(pyodide, guest)
  pyodide.runPython('import loopscope.compact\nloopscope.compact.compact()')
  forgetBuiltins(moduleOf(pyodide).HEAPU8, FORGOTTEN)
  const { makeMemorySnapshot } = pyodide as unknown as { makeMemorySnapshot(): Uint8Array }
  const snapshot = makeMemorySnapshot.call(pyodide)
  toggleStaticData(snapshot, first)
  return packMemory(snapshot)
}

/** What a snapshot depends on besides the guest's sources. */
export const snapshotVersion = `pyodide ${pyodideVersion}, without static data and empty pages, library stored`

function pyodideOptions(indexURL: string): object {
  return {
    indexURL,
    // Of the packages that pyodide could fetch, none is shipped, and so none is listed.
    lockFileContents: { info: { abi_version: PYODIDE_ABI }, packages: {} },
    // A hash seed of our own: the order of sets is then the same in every run and on every machine.
    env: { HOME: '/home/reader', PYTHONHASHSEED: '0', TZ: 'UTC', PYTHONINSPECT: '' },
  }
}

/** What pyodide's own list of packages says, at the version that package.json pins. */
const PYODIDE_ABI = '2026_0'

type Pyodide = Awaited<ReturnType<typeof loadPyodide>>

function moduleOf(pyodide: Pyodide): PyodideModule {
  return (pyodide as unknown as { _module: PyodideModule })._module
}

/** Makes the guest's package importable from memory: no file of it is needed at run time. */
function installGuest(pyodide: Pyodide, guest: Record<string, string>): void {
  const install = pyodide.runPython(INSTALL)
  install(JSON.stringify(guest))
  install.destroy()
}

function openGuest(pyodide: Pyodide): Guest {
  const open = pyodide.runPython('import loopscope.boot\nloopscope.boot.open')
  const parts = open()
  const guest = { run: parts.get(0), clockAddress: parts.get(1), runBare: parts.get(2) }
  parts.destroy()
  open.destroy()
  const seal = pyodide.runPython('import loopscope.sandbox\nloopscope.sandbox.seal')
  seal()
  return guest
}

/** Python, because it is what brings the guest's first module in. Everything else of the guest is in guest/. */
const INSTALL = `
def install(sources):
    import importlib.util, json, linecache, sys
    from importlib.abc import Loader, MetaPathFinder

    class Guest(Loader, MetaPathFinder):
        def __init__(self, files):
            self.files = files

        def find_spec(self, name, path=None, target=None):
            folder = name.replace(".", "/")
            for file, package in ((folder + "/__init__.py", True), (folder + ".py", False)):
                if file in self.files:
                    return importlib.util.spec_from_loader(name, self, origin=file, is_package=package)
            return None

        def exec_module(self, module):
            origin = module.__spec__.origin
            exec(compile(self.files[origin], origin, "exec"), vars(module))

    guest = Guest(json.loads(sources))
    sys.meta_path.insert(0, guest)
    import loopscope.boot
    loopscope.boot.warm()
    # What is imported stays so: its text would only make the snapshot larger. Threads need that of what they wait in.
    from loopscope.threads.twins import LIBRARY
    for module in list(sys.modules.values()):
        if getattr(module, "__loader__", None) is guest and not module.__name__.startswith(LIBRARY):
            guest.files.pop(module.__spec__.origin)

install
`
