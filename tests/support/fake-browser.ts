/** Import this first: the parts that reach for the browser then find a fake one, under Chrome's name. */
import { fakeBrowser } from 'wxt/testing/fake-browser'

Object.assign(globalThis, { chrome: fakeBrowser })
