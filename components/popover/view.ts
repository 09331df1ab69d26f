import { type Signal, signal } from '@preact/signals'

export type Drawer = 'console' | 'compare' | 'before'

/** What is open besides the main views; forgotten when the popover closes. */
export type View = {
  drawer: Signal<'none' | Drawer>
  help: Signal<boolean>
  notes: Signal<boolean>
  exports: Signal<boolean>
  /** Whether the loop panel lists variables. */
  variables: Signal<boolean>
}

/** A view with everything closed: code, picture, one sentence and the controls. */
export function createView(): View {
  return {
    drawer: signal('none'),
    help: signal(false),
    notes: signal(false),
    exports: signal(false),
    variables: signal(false),
  }
}

/** Opens a drawer, or closes it when it is the one that is open. */
export function toggleDrawer(view: View, drawer: Drawer): void {
  view.drawer.value = view.drawer.value === drawer ? 'none' : drawer
}
