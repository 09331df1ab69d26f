// React: components are rendered, effects run and states change; no page is made of it. Source: React's reference, "Hooks".
const { handOver, isSimulated } = require('internal/handed-over')

/** A component that renders again each time would never end. */
const MOST_RENDERS = 25
const FRAGMENT = Symbol.for('react.fragment')
/** What is being rendered; hooks belong to it. */
let current = null

function createElement(type, props, ...children) {
  const given = { ...props }
  if (children.length > 0) given.children = children.length === 1 ? children[0] : children
  return { $$typeof: Symbol.for('react.element'), type, key: props?.key ?? null, props: given }
}

/** A place in the tree that a component fills: its hooks live as long as it does. */
class Place {
  hooks = []
  children = new Map()
  effects = []
  renders = 0
  at = 0
  isDue = false
  constructor(element) {
    this.element = element
    this.handed = new Set()
  }

  render() {
    this.isDue = false
    const { type, props } = this.element
    this.renders += 1
    if (this.renders > MOST_RENDERS) throw new Error('Too many re-renders.')
    const before = current
    current = this
    this.at = 0
    let tree
    try {
      tree = this.isClass() ? this.ofClass(type, props) : type(props)
    } finally {
      current = before
    }
    this.fill(tree, '')
    for (const effect of this.effects.splice(0)) effect()
  }

  isClass() {
    return this.element.type.prototype instanceof Component
  }

  ofClass(type, props) {
    const isNew = this.object === undefined
    this.object ??= new type(props)
    this.object.props = props
    this.object.place = this
    if (isNew) this.effects.push(() => later('componentDidMount', () => this.object.componentDidMount?.()))
    return this.object.render()
  }

  /** Renders the components in what was given, and hands over what its elements listen with. */
  fill(node, path) {
    if (Array.isArray(node)) {
      for (const [index, one] of node.entries()) this.fill(one, `${path}/${one?.key ?? index}`)
      return
    }
    if (node === null || typeof node !== 'object' || isSimulated(node) || node.type === undefined) return
    const { type, props } = node
    if (!isSimulated(type) && type.context) {
      const { context } = type
      const outer = context.value
      context.value = props.value
      this.fill(props.children, `${path}/provider`)
      context.value = outer
      return
    }
    if (typeof type === 'function' && !isSimulated(type)) return void this.child(node, path)
    for (const [name, listener] of Object.entries(props))
      if (typeof listener === 'function' && /^on[A-Z]/.test(name) && !this.handed.has(path + name)) {
        this.handed.add(path + name)
        handOver(`${isSimulated(type) ? 'element' : String(type)}.${name}`, [listener], undefined)
      }
    this.fill(props.children, `${path}/${isSimulated(type) ? 'element' : String(type)}`)
  }

  child(element, path) {
    const known = this.children.get(path)
    const place = known?.element.type === element.type ? known : new Place(element)
    this.children.set(path, place)
    place.element = element
    place.render()
  }

  /** Renders again as a task of its own, once for all that changes before it. */
  change() {
    if (this.isDue || current === this) return
    this.isDue = true
    later(this.element.type.name || 'render', () => this.render())
  }

  unmount() {
    for (const hook of this.hooks) hook.cleanUp?.()
    for (const child of this.children.values()) child.unmount()
  }
}

function later(name, run) {
  host.task('message', name, Object.defineProperty(run, 'name', { value: name }), undefined)
}

/** The hook that stands at this place of its component; outside of any component it is a new one. */
function hook(make) {
  if (current === null) return make()
  const index = current.at
  current.at += 1
  current.hooks[index] ??= make()
  return current.hooks[index]
}

const isSame = (before, now) =>
  before !== undefined && now?.every((value, index) => Object.is(value, before[index])) === true

function useReducer(reducer, first, init) {
  const place = current
  const held = hook(() => {
    const state = { value: init ? init(first) : first }
    state.dispatch = (action) => {
      const next = state.reducer(state.value, action)
      if (Object.is(next, state.value)) return
      state.value = next
      place?.change()
    }
    return state
  })
  held.reducer = reducer
  return [held.value, held.dispatch]
}

const useState = (first) =>
  useReducer(
    (value, action) => (typeof action === 'function' ? action(value) : action),
    undefined,
    () => (typeof first === 'function' ? first() : first),
  )

function useEffect(effect, deps) {
  const held = hook(() => ({}))
  if (isSame(held.deps, deps)) return
  held.deps = deps
  const run = () => {
    held.cleanUp?.()
    const cleanUp = effect()
    held.cleanUp = typeof cleanUp === 'function' ? cleanUp : undefined
  }
  const queue = () => later('useEffect', run)
  if (current === null) queue()
  else current.effects.push(queue)
}

function useMemo(make, deps) {
  const held = hook(() => ({}))
  if (!('value' in held) || !isSame(held.deps, deps)) Object.assign(held, { value: make(), deps })
  return held.value
}

function createContext(value) {
  const context = { value }
  context.Provider = { context }
  context.Consumer = ({ children }) => children(context.value)
  return context
}

class Component {
  constructor(props) {
    this.props = props
  }

  setState(change, done) {
    const part = typeof change === 'function' ? change(this.state, this.props) : change
    this.state = { ...this.state, ...part }
    this.place?.change()
    if (done) later('setState', done)
  }
}

let ids = 0
const root = () => {
  let place = null
  return {
    render(element) {
      const whole = createElement(({ children }) => children, null, element)
      place = new Place(whole)
      later('render', () => place.render())
    },
    unmount: () => place?.unmount(),
  }
}

module.exports = {
  createElement,
  Fragment: FRAGMENT,
  StrictMode: FRAGMENT,
  Suspense: FRAGMENT,
  Component,
  PureComponent: Component,
  createContext,
  useState,
  useReducer,
  useEffect,
  useLayoutEffect: useEffect,
  useMemo,
  useCallback: (callback, deps) => useMemo(() => callback, deps),
  useRef: (first) => hook(() => ({ current: first })),
  useContext: (context) => context.value,
  useId: () => hook(() => ({ id: `:r${ids++}:` })).id,
  useDeferredValue: (value) => value,
  useTransition: () => [false, (run) => run()],
  startTransition: (run) => run(),
  memo: (component) => component,
  forwardRef: (render) => (props) => render(props, props.ref ?? null),
  root,
}
Object.defineProperty(module.exports, 'root', { enumerable: false })
