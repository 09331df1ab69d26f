/**
 * Programs and fragments that differ from what is expected of them, each with its reason. The list must shrink: an
 * entry that passes fails the build.
 */
import type { KnownDifferences } from '../known-differences.ts'

export const pythonDifferences: KnownDifferences = {
  programs: {
    ...all('not built yet: simulated threads (a browser gives Python none)', [
      'threads/context_and_kwargs',
      'threads/error_in_thread',
      'threads/plain_threads',
      'threads/pool_map',
      'threads/pool_size',
      'threads/run_in_executor',
      'threads/threadsafe_from_thread',
      'threads/to_thread',
      'threads/to_thread_keeps_loop_free',
      'threads/wrap_future',
    ]),
    ...all('not built yet: the network in memory', [
      'streams/echo',
      'streams/protocol',
      'streams/refused',
      'streams/several_clients',
      'streams/unix_socket',
    ]),
    ...all('not built yet: simulated processes', [
      'subprocess/exec_echo',
      'subprocess/shell',
      'subprocess/stdin',
      'subprocess/wait_timeout',
    ]),
  },
  order: {},
  fragments: {
    ...all('not built yet: arguments made up for a call that is supposed', [
      'argument-callback',
      'argument-list-of-urls',
      'argument-session-and-url',
    ]),
    ...all('not built yet: a call of the coroutine that nobody calls', ['entry-missing-import']),
    ...all('not built yet: input() asks the reader', ['input-asked']),
    ...all('not built yet: stand-ins for modules that are not here', [
      'module-aiofiles',
      'module-requests-blocking',
      'module-unknown',
    ]),
    ...all('not built yet: a stand-in for a name that nobody defines', [
      'name-await-alone',
      'name-undefined-coroutine',
      'name-undefined-in-gather',
      'name-undefined-iterated',
      'name-undefined-object',
    ]),
    ...all('not built yet: imports that the page leaves out', ['name-fragment-of-body']),
  },
}

function all(reason: string, names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, reason]))
}
