import { cdp } from 'vitest/browser'

type Session = { send(method: string, parameters?: object): Promise<unknown> }

/** Lets the test's page see these media features, by name; none: what the browser has. */
export async function emulateMedia(features: Record<string, string>): Promise<void> {
  await (cdp() as Session).send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  })
}
