/** Single messages between the parts of the extension. Streams of them go over the engine's port. */
import type { EngineState } from '../simulate/client.ts'
import type { Language } from '../trace/index.ts'
import { browser, type MessageListener } from './browser.ts'

/** Each message with what answers it. */
type Messages = {
  /** To the background: make sure that the engine host is there, and start what runs this language. */
  'ensure-engine-host': { ask: { language?: Language }; answer: true }
  /** To the background: this page has so many blocks to replay; null when Loopscope is off here. */
  'block-count': { ask: { count: number | null }; answer: true }
  /** To the background: open the Studio with this program, see exports/link.ts. */
  'open-studio': { ask: { hash: string }; answer: true }
  /** To the engine host. */
  'engine-state': { ask: Record<never, never>; answer: EngineState }
  /** To a page: what the popup shows of it. */
  'page-state': { ask: Record<never, never>; answer: PageState }
  /** To a page: replay this block; without one what is selected, or the block that the reader is at. */
  'replay-block': { ask: { block?: number }; answer: boolean }
  /** To a page: bring this block into sight. */
  'show-block': { ask: { block: number }; answer: boolean }
  /** To a page: its site was withdrawn. */
  leave: { ask: Record<never, never>; answer: true }
  /** To the background: a file of the extension as text. */
  'read-resource': { ask: { path: string }; answer: string }
  /** To the background: run a script of the extension in this page. False where only the page itself can load it. */
  'load-script': { ask: { path: string }; answer: boolean }
}
type MessageType = keyof Messages
type Message<T extends MessageType = MessageType> = { type: T } & Messages[T]['ask']

export type PageState = { site: string; on: boolean; blocks: BlockSummary[] }
/** A block that is offered: its first line that makes it async code, and how many lines it has. */
export type BlockSummary = { id: number; title: string; lines: number }

/** Sends to the background and the extension's pages. Null when nobody answers. */
export async function ask<T extends MessageType>(message: Message<T>): Promise<Messages[T]['answer'] | null> {
  const answered: unknown = await browser.runtime.sendMessage(message).catch(() => null)
  return (answered ?? null) as Messages[T]['answer'] | null
}

/** Sends to the content script of a tab. Null when there is none. */
export async function askTab<T extends MessageType>(
  tab: number,
  message: Message<T>,
): Promise<Messages[T]['answer'] | null> {
  const answered: unknown = await browser.tabs.sendMessage(tab, message).catch(() => null)
  return (answered ?? null) as Messages[T]['answer'] | null
}

/** The tab that a message came from; null for one from a page of the extension. */
export type Sender = { tab: number | null }

/**
 * Answers one type of message, and leaves every other to whoever it is for. By `respond` and `true`: Chrome takes no
 * promise from a listener.
 */
export function answer<T extends MessageType>(
  type: T,
  handle: (message: Message<T>, sender: Sender) => Promise<Messages[T]['answer']>,
  signal?: AbortSignal,
): void {
  const listener = (
    message: unknown,
    sender: { tab?: { id?: number } },
    respond: (answer: unknown) => void,
  ): true | undefined => {
    if (!isOf(message, type)) return undefined
    handle(message, { tab: sender.tab?.id ?? null }).then(respond, () => respond(null))
    return true
  }
  // The types know no listener that leaves some messages to others.
  const typed = listener as MessageListener
  browser.runtime.onMessage.addListener(typed)
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(typed))
}

function isOf<T extends MessageType>(message: unknown, type: T): message is Message<T> {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === type
}
