/** The engine host behind one face. The build takes one side and drops the other. */
import * as chrome from './engine-host.chrome.ts'
import * as firefox from './engine-host.firefox.ts'

export const { keepEngineHost, runEngineHost } = import.meta.env.FIREFOX ? firefox : chrome
