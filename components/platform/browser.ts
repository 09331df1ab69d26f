/**
 * The one place where the browser's API is reached. In Manifest V3 both browsers answer with promises, under two
 * names; Chrome's `chrome` has more in it than these types say.
 */
import type { Browser, Runtime } from 'webextension-polyfill'

export type MessageListener = Runtime.OnMessageListenerCallback

type World = { browser?: Browser; chrome?: Browser }

const { browser: firefox, chrome } = globalThis as World
export const browser = (firefox ?? chrome) as Browser
